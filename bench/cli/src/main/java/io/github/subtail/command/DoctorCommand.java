package io.github.subtail.command;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code doctor}: whether this machine has what Subtail needs. */
@Command(
        name = "doctor",
        description = "Checks Java, cores, memory, fonts, the temporary folder, the database and disk space,"
                + " and says how to mend what is missing.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  subtail doctor"})
final class DoctorCommand implements Callable<Integer> {

    private final Console console;

    @Option(names = "--json", description = "one JSON object")
    private boolean json;

    DoctorCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        List<Diagnosis> diagnoses = Diagnosis.all();
        boolean sound = diagnoses.stream().allMatch(Diagnosis::sound);
        if (json) {
            Map<String, Object> object = new LinkedHashMap<>();
            object.put("schema", "subtail/doctor/1");
            object.put("checks", diagnoses);
            object.put("sound", sound);
            console.out().println(new ObjectMapper().writeValueAsString(object));
        } else {
            for (Diagnosis diagnosis : diagnoses) {
                console.out()
                        .println((diagnosis.sound() ? "ok       " : "MISSING  ") + diagnosis.what() + ": "
                                + diagnosis.found());
                if (!diagnosis.sound()) {
                    console.out().println("         to mend it: " + diagnosis.mend());
                }
            }
        }
        return sound ? ExitCode.DONE : ExitCode.FAILED;
    }
}
