package io.github.subtail.command;

import io.github.subtail.experiment.InputException;
import io.github.subtail.experiment.PluginLoader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** Runs one command line in this process: finds the command, turns every failure into one line and an exit code. */
public final class Shell {

    private final Console console;
    private final Root root;
    private final CommandLine commandLine;

    /**
     * A shell with every command.
     *
     * @param console where commands write
     */
    public Shell(Console console) {
        this(console, Subcommands.all(console));
    }

    /**
     * A shell with some commands.
     *
     * @param console where commands write
     * @param subcommands commands as picocli knows them
     */
    public Shell(Console console, List<Object> subcommands) {
        this.console = console;
        this.root = new Root();
        this.commandLine = new CommandLine(root);
        for (Object subcommand : subcommands) {
            commandLine.addSubcommand(subcommand);
        }
        commandLine
                .setOut(console.out())
                .setErr(console.err())
                .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF))
                .setUsageHelpWidth(100)
                .setUsageHelpAutoWidth(false)
                .setExecutionStrategy(this::withPlugins)
                .setParameterExceptionHandler(this::misused)
                .setExecutionExceptionHandler((e, command, parsed) -> failed(e));
    }

    /**
     * Runs a command.
     *
     * @param args command and options
     * @return its exit code
     */
    public int run(String... args) {
        int code;
        try {
            code = commandLine.execute(args);
        } catch (OutOfMemoryError | StackOverflowError | LinkageError e) {
            code = failed(e);
        }
        console.out().flush();
        if (console.out().checkError() && code == ExitCode.DONE) {
            code = complain("standard output cannot be written", ExitCode.WRONG_INPUT);
        }
        return code;
    }

    /** The commands with their options, for tests. */
    CommandLine commandLine() {
        return commandLine;
    }

    /** Runs the command on a thread that sees the plugins it names, and forgets them afterwards. */
    private int withPlugins(ParseResult parsed) {
        List<Path> jars = List.copyOf(root.plugins);
        if (jars.isEmpty()) {
            return new RunLast().execute(parsed);
        }
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (PluginLoader plugins = new PluginLoader(jars)) {
            thread.setContextClassLoader(plugins);
            return new RunLast().execute(parsed);
        } catch (InputException e) {
            return failed(e);
        } catch (IOException e) {
            return failed(e); // of closing a jar
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private int misused(ParameterException e, String[] args) {
        String command = e.getCommandLine().getCommandSpec().qualifiedName();
        return complain(Complaint.of(e) + " (see " + command + " --help)", ExitCode.WRONG_INPUT);
    }

    private int failed(Throwable e) {
        return complain(Complaint.of(e), Complaint.exitCode(e));
    }

    private int complain(String message, int code) {
        console.out().flush();
        console.err().println("subtail: " + message);
        console.err().flush();
        return code;
    }

    @Command(
            name = "subtail",
            description = "How bad can an unlucky single run of a stochastic optimiser be,"
                    + " and does the proved bound really hold?",
            synopsisSubcommandLabel = "COMMAND",
            mixinStandardHelpOptions = true,
            versionProvider = Version.class,
            commandListHeading = "%nCommands:%n",
            footer = {
                "",
                "Start with:",
                "  subtail init quick > quick.yaml",
                "  subtail run quick.yaml",
                "",
                "Exit codes: 0 done, 1 trials failed or a check did not hold, 2 wrong input,",
                "3 a regression found by compare, 130 interrupted. Every command has --help."
            })
    private static final class Root implements Runnable {

        @Option(
                names = "--plugin",
                scope = ScopeType.INHERIT,
                paramLabel = "JAR",
                description = "a jar with problems, regions, noise, algorithms or bounds of your own; may be repeated")
        private List<Path> plugins = new ArrayList<>();

        @Spec
        private CommandSpec spec;

        @Override
        public void run() {
            throw new ParameterException(
                    spec.commandLine(),
                    "missing command: one of "
                            + String.join(
                                    ", ", spec.commandLine().getSubcommands().keySet()));
        }
    }
}
