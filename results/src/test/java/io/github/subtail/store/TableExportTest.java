package io.github.subtail.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TableExportTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(ExportFormat.class)
    void bytesDependOnNeitherOrderNorBatches(ExportFormat format) throws IOException {
        List<TrialRecord> trials = new ArrayList<>();
        for (int trial = 0; trial < 12; trial++) {
            trials.add(Trials.anytime(trial, 60));
            trials.add(trial == 7 ? Trials.failed(trial) : Trials.fixed(trial));
        }
        Map<String, byte[]> once = export("once", trials, trials.size(), format);
        Collections.shuffle(trials, new Random(5));
        Map<String, byte[]> shuffled = export("shuffled", trials, 9, format);
        assertThat(once).hasSize(10);
        assertThat(shuffled.keySet()).isEqualTo(once.keySet());
        once.forEach((name, bytes) -> assertThat(shuffled.get(name)).as(name).isEqualTo(bytes));
    }

    @Test
    void csvIsAsTheFormatSays() throws IOException {
        Map<String, byte[]> files =
                export("csv", List.of(Trials.fixed(10), Trials.failed(9), Trials.anytime(2, 2)), 2, ExportFormat.CSV);
        assertThat(text(files, "trial.csv"))
                .isEqualTo(
                        "cell,trial,status,oracle_calls,projections,linear_maximizations,final_value,x_sha256,message\n"
                                + "nqp-1/pga/T60,2,done,60,60,0," + Trials.value(2, 61) + "," + "0".repeat(63) + "2,\n"
                                + "nqp-1/scg/T50,9,failed,3,0,2,,,\"gradient is NaN, \"\"replay\"\"\"\n"
                                + "nqp-1/scg/T50,10,done,50,0,50," + Trials.value(10, 50) + "," + "0".repeat(63)
                                + "a,\n");
        assertThat(text(files, "observation.csv").lines())
                .containsExactly(
                        "cell,trial,t,oracle_calls,value,running_mean,running_min,running_max",
                        "nqp-1/pga/T60,2,1,1,0.2,0.06666666666666667,-0.2,0.4",
                        "nqp-1/pga/T60,2,2,2,0.282842712474619,0.09428090415820634,-0.282842712474619,"
                                + "0.565685424949238",
                        "nqp-1/scg/T50,10,50,50,0.5439282932204212,,,");
        assertThat(text(files, "cell.csv")).isEqualTo("""
                        cell,problem,algorithm,horizon_kind,horizon
                        nqp-1/pga/T60,nqp-1,pga,anytime,60
                        nqp-1/scg/T50,nqp-1,scg,fixed,50
                        """);
        assertThat(text(files, "certificate.csv").lines())
                .startsWith("cell,trial,t,name,value", "nqp-1/pga/T60,2,1,reg_obs,-0.2");
        assertThat(text(files, "quantile.csv")).isEqualTo("""
                        cell,t,oracle_calls,statistic,q,n,failed,estimate,lower,upper,share,reason
                        c,5,5,value,0.01,100,0,1.5,nan,1.6,0.5,needs N >= 368
                        c,5,5,value,0.5,100,0,inf,-inf,1e-300,0.5,
                        c,30,5,value,0.01,100,0,1.5,0.1,1.6,0.5,
                        """);
        assertThat(text(files, "fit.csv"))
                .isEqualTo("figure,cell_group,statistic,axis,c1_free,c2_free,c1,c2,published_c1,published_c2\n");
    }

    @Test
    void doublesReadBackToTheSameBits() throws IOException {
        double[] hard = {Math.nextUp(0.1), 1 / 3.0, Double.MIN_VALUE, Double.MAX_VALUE, 1e22, 123456789012345680.0};
        List<ConstantRow> rows = new ArrayList<>();
        for (int i = 0; i < hard.length; i++) {
            rows.add(new ConstantRow("p", "c" + i, hard[i], "exact", Double.NaN, Double.NaN, 0));
        }
        try (ResultStore store = ResultStore.create(folder, Trials.EXPERIMENT, Trials.CELLS)) {
            store.replace(Tables.CONSTANT, rows);
            store.export(folder, ExportFormat.CSV);
        }
        List<String> lines = Files.readAllLines(folder.resolve("tables/constant.csv"));
        for (int i = 0; i < hard.length; i++) {
            String[] row = lines.get(i + 1).split(",", -1);
            assertThat(Double.doubleToRawLongBits(Double.parseDouble(row[2])))
                    .as(row[2])
                    .isEqualTo(Double.doubleToRawLongBits(hard[i]));
            assertThat(row[4]).isEmpty();
        }
    }

    private Map<String, byte[]> export(String name, List<TrialRecord> trials, int batch, ExportFormat format)
            throws IOException {
        Path target = folder.resolve(name);
        ResultStore.create(target, Trials.EXPERIMENT, Trials.CELLS).close();
        for (int from = 0; from < trials.size(); from += batch) {
            try (ResultStore store = ResultStore.open(target)) {
                store.append(trials.subList(from, Math.min(trials.size(), from + batch)), true);
            }
        }
        try (ResultStore store = ResultStore.open(target)) {
            List<QuantileRow> quantiles = new ArrayList<>(List.of(
                    new QuantileRow("c", 30, 5, "value", 0.01, 100, 0, 1.5, 0.1, 1.6, 0.5, ""),
                    new QuantileRow("c", 5, 5, "value", 0.5, 100, 0, 1 / 0.0, -1 / 0.0, 1e-300, 0.5, ""),
                    new QuantileRow("c", 5, 5, "value", 0.01, 100, 0, 1.5, Double.NaN, 1.6, 0.5, "needs N >= 368")));
            Collections.shuffle(quantiles, new Random(name.hashCode()));
            store.replace(Tables.QUANTILE, quantiles);
            Map<String, byte[]> files = new TreeMap<>();
            for (Path file : store.export(target, format)) {
                files.put(file.getFileName().toString(), Files.readAllBytes(file));
            }
            assertThat(target.resolve("tables")).isDirectoryContaining(file -> true);
            try (var entries = Files.list(target.resolve("tables"))) {
                assertThat(entries).hasSize(files.size());
            }
            return files;
        }
    }

    private static String text(Map<String, byte[]> files, String name) {
        return new String(files.get(name), StandardCharsets.UTF_8);
    }
}
