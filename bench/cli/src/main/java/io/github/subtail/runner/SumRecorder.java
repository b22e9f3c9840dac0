package io.github.subtail.runner;

import io.github.subtail.run.IterationListener;
import io.github.subtail.store.CertificateSum;
import java.util.List;

/** Watches one run and keeps the sums that its own certificates need. */
interface SumRecorder extends IterationListener {

    /** The sums, once the run has ended. */
    List<CertificateSum> sums();
}
