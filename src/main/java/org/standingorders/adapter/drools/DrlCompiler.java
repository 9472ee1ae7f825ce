package org.standingorders.adapter.drools;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.drools.compiler.kproject.models.KieBaseModelImpl;
import org.drools.model.Model;
import org.drools.model.codegen.ExecutableModelProject;
import org.drools.modelcompiler.CanonicalKieModule;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.standingorders.rule.RuleDoc;
import org.standingorders.rule.RuleFile;

/**
 * Compiles checked DRL to executable models. Drools shares state between builds, so there is one at a time in the whole
 * process, each with a release and paths of its own, and its module is taken out of the repository again.
 */
final class DrlCompiler {
    private static final Object ONE_AT_A_TIME = new Object();
    private static final AtomicLong BUILDS = new AtomicLong();
    private static final String SOURCES = "src/main/resources/";

    private DrlCompiler() {}

    static DrlModels compile(List<DrlFile> files) {
        if (files.stream().allMatch(file -> file.rules().isEmpty())) {
            return DrlModels.none();
        }
        synchronized (ONE_AT_A_TIME) {
            return WithLoader.call(DrlCompiler.class.getClassLoader(), () -> build(files));
        }
    }

    private static DrlModels build(List<DrlFile> files) {
        Build build = new Build(files.stream().map(DrlFile::file).toList());
        try {
            List<Message> errors = build.errors();
            return errors.isEmpty()
                    ? build.models(files.stream()
                            .flatMap(file -> DrlCheck.docs(file).stream())
                            .toList())
                    : DrlModels.refused(new DrlErrors(files).findings(errors));
        } finally {
            build.remove();
        }
    }

    /** The first error of some files built on their own; empty when they are sound. */
    static List<Message> errors(RuleFile file) {
        Build build = new Build(List.of(file));
        try {
            return build.errors();
        } finally {
            build.remove();
        }
    }

    /** One run of the Drools builder. */
    private static final class Build {
        private final KieServices services = KieServices.get();
        private final ReleaseId release;
        private final KieBuilder builder;

        Build(List<RuleFile> files) {
            long number = BUILDS.incrementAndGet();
            release = services.newReleaseId("org.standingorders", "rules", Long.toString(number));
            KieFileSystem sources = services.newKieFileSystem();
            sources.generateAndWritePomXML(release);
            files.forEach(file -> sources.write(SOURCES + unique(file.name(), number), file.text()));
            builder = services.newKieBuilder(sources).buildAll(ExecutableModelProject.class);
        }

        /** Errors name the path, so the number goes where {@link DrlErrors} takes it off again. */
        private static String unique(String name, long number) {
            int folder = name.lastIndexOf('/') + 1;
            return name.substring(0, folder) + number + "-" + name.substring(folder);
        }

        List<Message> errors() {
            return builder.getResults().getMessages(Message.Level.ERROR);
        }

        DrlModels models(List<RuleDoc> docs) {
            CanonicalKieModule module = (CanonicalKieModule) builder.getKieModule();
            Collection<Model> models = module.getModelForKBase(new KieBaseModelImpl());
            requireNames(models, docs);
            Map<String, Model> byPoint = models.stream()
                    .collect(Collectors.toMap(model -> point(model.getPackageName()), Function.identity()));
            return new DrlModels(byPoint, module.getModuleClassLoader(), docs, List.of());
        }

        /** Whatever happens inside Drools, nobody else's rules may decide here. */
        private static void requireNames(Collection<Model> models, List<RuleDoc> docs) {
            List<String> built = models.stream()
                    .flatMap(model -> model.getRules().stream())
                    .map(rule -> RuleDoc.idIn(rule.getName()))
                    .sorted()
                    .toList();
            List<String> wanted = docs.stream().map(RuleDoc::id).sorted().toList();
            if (!built.equals(wanted)) {
                throw new IllegalStateException("The compiled rules " + built + " must be " + wanted + ".");
            }
        }

        private static String point(String packageName) {
            return packageName.substring(packageName.lastIndexOf('.') + 1);
        }

        void remove() {
            services.getRepository().removeKieModule(release);
        }
    }
}
