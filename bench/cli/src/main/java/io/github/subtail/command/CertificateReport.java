package io.github.subtail.command;

import io.github.subtail.analysis.RunCertificates;
import io.github.subtail.analysis.RunCertificates.Quotable;
import io.github.subtail.certificate.Certificate;
import io.github.subtail.certificate.Guarantee;
import io.github.subtail.constants.OptimumBracket;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What may be quoted of the runs of an experiment, for programs and for people. */
record CertificateReport(String name, List<RunCertificates> cells) {

    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("schema", "subtail/certify/1");
        json.put("name", name);
        json.put("cells", cells.stream().map(CertificateReport::json).toList());
        return json;
    }

    private static Map<String, Object> json(RunCertificates cell) {
        OptimumBracket bracket = cell.problem().bracket();
        Map<String, Object> opt = new LinkedHashMap<>();
        opt.put("lower", bracket.lower());
        opt.put("lower_source", bracket.lowerSource());
        opt.put("upper", bracket.upper());
        opt.put("upper_source", bracket.upperSource());
        List<Map<String, Object>> certificates = new ArrayList<>();
        for (Quotable quotable : cell.certificates()) {
            Certificate certificate = quotable.certificate();
            Map<String, Object> map = new LinkedHashMap<>();
            map.put("of", quotable.of());
            map.put("subject", certificate.subject());
            map.put("value", json(certificate.value()));
            map.put("share", certificate.share().map(CertificateReport::json).orElse(null));
            map.put("gap", json(certificate.gap()));
            certificates.add(map);
        }
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("cell", cell.cell());
        json.put("opt", opt);
        json.put("certificates", certificates);
        return json;
    }

    private static Map<String, Object> json(Guarantee guarantee) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("number", Json.number(guarantee.number()));
        map.put("confidence", guarantee.confidence());
        map.put("basis", guarantee.basis());
        return map;
    }

    void print(PrintWriter out) {
        out.println("What may be quoted without knowing OPT; each line holds on its own, with its own confidence:");
        for (RunCertificates cell : cells) {
            out.println(cell.cell());
            for (Quotable quotable : cell.certificates()) {
                out.println("  " + quotable.of());
                Columns table = new Columns("  statement", "confidence", "rests on");
                for (Certificate.Statement statement : quotable.certificate().statements()) {
                    Guarantee guarantee = statement.guarantee();
                    table.row(
                            "  " + statement.text(),
                            confidence(guarantee.confidence()),
                            String.join("; ", guarantee.basis()));
                }
                table.print(out);
            }
        }
    }

    /** A sum of confidences ends in rounding: what is left of 1 is shown by its first digits. */
    private static String confidence(double confidence) {
        return confidence == 1
                ? "certain"
                : BigDecimal.ONE
                        .subtract(new BigDecimal(Columns.number(1 - confidence)))
                        .toPlainString();
    }
}
