package io.github.subtail.command;

import java.util.List;

/** The commands there are, in the order of the help: a new one is added here. */
final class Subcommands {

    private Subcommands() {}

    static List<Object> all(Console console) {
        return List.of(
                new ReproduceCommand(console),
                new InitCommand(console),
                new PlanCommand(console),
                new RunCommand(console),
                new MergeCommand(console),
                new ReplayCommand(console),
                new CompareCommand(console),
                new ReportCommand(console),
                new BoundsCommand(console),
                new HorizonCommand(console),
                new AllocateCommand(console),
                new AuditCommand(console),
                new StatusCommand(console),
                new ExportCommand(console),
                new InstanceCommand(console),
                new YahooSampleCommand(console),
                new ListCommand(console),
                new CheckCommand(console),
                new BenchPeersCommand(console),
                new ScalingCommand(console),
                new FuzzCommand(console),
                new CompletionCommand(console),
                new DoctorCommand(console));
    }
}
