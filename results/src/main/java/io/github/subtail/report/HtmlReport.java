package io.github.subtail.report;

import freemarker.core.HTMLOutputFormat;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import io.github.subtail.figure.Figure;
import io.github.subtail.store.WholeFile;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Renders a report as one HTML file that needs no network and no script: images inside, light and dark, wide tables that
 * scroll on their own, every text of the model escaped.
 */
public final class HtmlReport {

    private HtmlReport() {}

    /**
     * Writes the page, whole or not at all.
     *
     * @param model what it shows
     * @param file where to; replaced if it is there
     * @throws UncheckedIOException if it cannot be written
     */
    public static void write(ReportModel model, Path file) {
        try {
            WholeFile.write(file, render(model));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write report " + file, e);
        }
    }

    /**
     * Renders the page.
     *
     * @param model what it shows
     * @return HTML
     */
    public static String render(ReportModel model) {
        Illustrations illustrations = model.illustrations();
        Map<String, Object> view = new HashMap<>();
        view.put("model", model);
        view.put("axes", illustrations.axes());
        view.put("boundPictures", pictures(illustrations.bounds()));
        view.put("studyPictures", pictures(illustrations.study()));
        view.put("finalPictures", pictures(illustrations.finals()));
        view.put(
                "curvePictures",
                illustrations.curves().stream().flatMap(Picture::views).toList());
        view.put("fits", Tables.fits(illustrations.fits()));
        view.put("bounds", Tables.bounds(model.bounds()));
        view.put("comparisons", Tables.comparisons(model.comparisons()));
        view.put("costs", Tables.costs(model.costs()));
        view.put("quantiles", Tables.quantiles(model.quantiles()));
        view.put("instances", Tables.instances(model.appendix().instances()));
        view.put("constants", Tables.constants(model.appendix().constants()));
        StringWriter out = new StringWriter();
        try {
            configuration().getTemplate("report.ftlh").process(view, out);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot render report " + model.title(), e);
        } catch (TemplateException e) {
            throw new IllegalStateException("the report's template does not fit its model", e);
        }
        return out.toString();
    }

    private static List<Picture> pictures(List<Figure> figures) {
        return figures.stream().map(Exhibit::of).flatMap(Picture::views).toList();
    }

    private static Configuration configuration() {
        Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);
        configuration.setClassForTemplateLoading(HtmlReport.class, "");
        configuration.setDefaultEncoding(StandardCharsets.UTF_8.name());
        configuration.setOutputFormat(HTMLOutputFormat.INSTANCE);
        configuration.setAutoEscapingPolicy(Configuration.FORCE_AUTO_ESCAPING_POLICY);
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setLogTemplateExceptions(false);
        configuration.setWrapUncheckedExceptions(true);
        configuration.setNumberFormat("computer");
        configuration.setLocale(Locale.ROOT);
        return configuration;
    }
}
