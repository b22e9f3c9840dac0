package io.github.subtail.command;

import io.github.subtail.experiment.InputException;
import io.github.subtail.experiment.Suggestion;
import io.github.subtail.store.StoreException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What went wrong, as one line for a user. */
final class Complaint {

    private static final int LONGEST = 1000;

    private static final Map<Class<?>, String> NUMBERS = Map.of(
            int.class, "an integer of at most " + Integer.MAX_VALUE,
            Integer.class, "an integer of at most " + Integer.MAX_VALUE,
            long.class, "an integer of at most " + Long.MAX_VALUE,
            double.class, "a number",
            Double.class, "a number");

    /** Control characters, also those of 8 bits, and marks that turn the direction of text: they belong to terminals. */
    private static final Pattern UNPRINTABLE =
            Pattern.compile("[\\p{Cntrl}\\x80-\\x9f\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069]");

    private Complaint() {}

    static int exitCode(Throwable e) {
        if (e instanceof InterruptedException || e instanceof CancellationException) {
            return ExitCode.INTERRUPTED;
        }
        boolean usersMistake = e instanceof IllegalArgumentException
                || e instanceof StoreException
                || e instanceof IOException
                || e instanceof UncheckedIOException
                || e instanceof OutOfMemoryError;
        return usersMistake ? ExitCode.WRONG_INPUT : ExitCode.FAILED;
    }

    static String of(Throwable e) {
        return oneLine(text(e));
    }

    private static String text(Throwable e) {
        if (e instanceof UnmatchedArgumentException unmatched) {
            return unmatched(unmatched);
        }
        if (e instanceof ParameterException parameter
                && parameter.getArgSpec() != null
                && parameter.getValue() != null) {
            Class<?> type = parameter.getArgSpec().auxiliaryTypes()[0];
            if (type.isEnum()) {
                return choice(parameter.getArgSpec(), parameter.getValue());
            }
            if (NUMBERS.containsKey(type)) {
                return name(parameter.getArgSpec()) + " must be " + NUMBERS.get(type) + ": was " + parameter.getValue();
            }
        }
        if (e instanceof InvalidPathException path) {
            return "not a path: " + path.getInput();
        }
        if (e instanceof ParameterException || e instanceof InputException || e instanceof StoreException) {
            return e.getMessage();
        }
        if (e instanceof UncheckedIOException unchecked) {
            return unchecked(unchecked);
        }
        if (e instanceof IOException io) {
            return io(io);
        }
        if (e instanceof InterruptedException || e instanceof CancellationException) {
            return "interrupted; what was finished is kept, the same command goes on from there";
        }
        if (e instanceof OutOfMemoryError) {
            return "not enough memory: give Java more, for example with JAVA_TOOL_OPTIONS=-Xmx4g";
        }
        if (e instanceof IllegalArgumentException && e.getMessage() != null) {
            return e.getMessage();
        }
        StackTraceElement[] trace = e.getStackTrace();
        return "internal error, please report it: " + e + (trace.length > 0 ? " at " + trace[0] : "");
    }

    /** The system says of some failures which file they are about; of others only the one who wrote can. */
    private static String unchecked(UncheckedIOException e) {
        IOException cause = e.getCause();
        boolean told = cause instanceof FileSystemException
                || String.valueOf(e.getMessage()).endsWith(String.valueOf(cause.getMessage()));
        return told ? io(cause) : e.getMessage() + ": " + io(cause);
    }

    private static String io(IOException e) {
        String file = e instanceof FileSystemException named && named.getFile() != null ? named.getFile() + ": " : "";
        if (e instanceof NoSuchFileException) {
            return file + "no such file or folder";
        }
        if (e instanceof AccessDeniedException) {
            return file + "permission denied";
        }
        if (e instanceof NotDirectoryException || e instanceof FileAlreadyExistsException) {
            return file + "a file stands where a folder is needed";
        }
        if (e instanceof FileSystemException named && named.getReason() != null) {
            return file + named.getReason() + remedy(named.getReason());
        }
        return e.getMessage() == null ? "input or output failed: " + e : e.getMessage() + remedy(e.getMessage());
    }

    private static String remedy(String reason) {
        return reason.endsWith("No space left on device") ? ": free some and run the same command again" : "";
    }

    private static String unmatched(UnmatchedArgumentException e) {
        String word = e.getUnmatched().get(0);
        CommandLine command = e.getCommandLine();
        boolean option = word.startsWith("-");
        boolean subcommand = !option && !command.getSubcommands().isEmpty();
        Set<String> known = new TreeSet<>();
        if (option) {
            command.getCommandSpec().options().forEach(each -> known.addAll(List.of(each.names())));
        } else if (subcommand) {
            known.addAll(command.getSubcommands().keySet());
        }
        String what = option ? "unknown option " : subcommand ? "unknown command " : "unexpected argument ";
        String name = option && word.contains("=") ? word.substring(0, word.indexOf('=')) : word;
        return what + "`" + name + "`"
                + Suggestion.nearest(name, known)
                        .filter(near -> !(option && near.length() == 2)) // one letter is near every other
                        .map(near -> ": did you mean `" + near + "`?")
                        .orElse("");
    }

    private static String choice(ArgSpec argument, String value) {
        List<String> words = Arrays.stream(argument.type().getEnumConstants())
                .map(String::valueOf)
                .toList();
        return name(argument) + " must be one of " + String.join(", ", words) + ": was " + value
                + Suggestion.nearest(value, words)
                        .map(near -> ", did you mean `" + near + "`?")
                        .orElse("");
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : "argument";
    }

    /** What a terminal or a log may show, whatever the data were. */
    private static String oneLine(String message) {
        String line = String.valueOf(message).strip().replaceAll("\\s*\\R\\s*", " ");
        String printable = UNPRINTABLE.matcher(line).replaceAll(" ");
        return printable.length() <= LONGEST ? printable : printable.substring(0, LONGEST) + "...";
    }
}
