package io.github.subtail.figure;

import java.awt.Dimension;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** A figure as an SVG document that scales and carries its own words. */
final class SvgDrawing {

    private static final String NAMESPACE = "http://www.w3.org/2000/svg";
    private static final int DECIMALS = 2;

    private SvgDrawing() {}

    static String of(Figure figure, FigureChart chart) {
        Document document = emptyDocument();
        SVGGeneratorContext context = SVGGeneratorContext.createDefault(document);
        context.setPrecision(DECIMALS);
        SVGGraphics2D g = new SVGGraphics2D(context, true);
        g.setSVGCanvasSize(new Dimension(chart.getWidth(), chart.getHeight()));
        chart.paint(g, chart.getWidth(), chart.getHeight());
        Element root = g.getRoot();
        root.setAttribute("viewBox", "0 0 " + chart.getWidth() + " " + chart.getHeight());
        root.setAttribute("role", "img");
        root.insertBefore(words(document, "desc", figure.altText()), root.getFirstChild());
        root.insertBefore(words(document, "title", figure.title()), root.getFirstChild());
        StringWriter out = new StringWriter();
        try {
            g.stream(root, out, true, false);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot draw figure " + figure.id(), e);
        }
        String text = out.toString().replace("\r\n", "\n");
        // the document type names an external file that some parsers would fetch
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + text.substring(text.indexOf("<svg"));
    }

    private static Element words(Document document, String tag, String text) {
        Element element = document.createElementNS(NAMESPACE, tag);
        element.appendChild(document.createTextNode(text));
        return element;
    }

    private static Document emptyDocument() {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .getDOMImplementation()
                    .createDocument(NAMESPACE, "svg", null);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("the XML parser of this Java cannot be made", e);
        }
    }
}
