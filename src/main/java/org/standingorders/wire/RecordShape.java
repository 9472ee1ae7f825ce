package org.standingorders.wire;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.standingorders.fact.JsonName;

/** How the records of one type are written; read by reflection once. */
final class RecordShape {
    private static final ClassValue<RecordShape> ALL = new ClassValue<>() {
        @Override
        protected RecordShape computeValue(Class<?> type) {
            return new RecordShape(type);
        }
    };

    private final Members untagged;
    private final Members tagged;
    private final boolean bare;

    private RecordShape(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        Family family = Family.of(type);
        this.bare = components.length == 1 && family == null;
        List<Member> members =
                Arrays.stream(components).map(RecordShape::member).toList();
        this.untagged = Members.of(members.stream());
        this.tagged =
                family == null ? untagged : Members.of(Stream.concat(Stream.of(tag(family, type)), members.stream()));
    }

    static RecordShape of(Class<?> recordType) {
        return ALL.get(recordType);
    }

    /** The name of a component: snake case, and the unit behind a duration. */
    static String name(RecordComponent component) {
        String name = JsonName.of(component);
        boolean unitMissing = component.getType() == Duration.class && !name.endsWith("seconds");
        return unitMissing ? name + "_seconds" : name;
    }

    /** True when the record is nothing but a name for its only component, and is written as that. */
    boolean isBare() {
        return bare;
    }

    @Nullable
    Object onlyValue(Object record) {
        return untagged.declared().get(0).read(record);
    }

    /** The members, with or without the one that tells the record from others of its family. */
    Members members(boolean withTag) {
        return withTag ? tagged : untagged;
    }

    private static Member tag(Family family, Class<?> type) {
        String tag = Family.tag(type);
        return Member.of(family.property(), owner -> tag, false);
    }

    private static Member member(RecordComponent component) {
        return Member.of(name(component), Member.source(accessor(component)), !isConcrete(component.getGenericType()));
    }

    private static MethodHandle accessor(RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true);
            return MethodHandles.lookup()
                    .unreflect(component.getAccessor())
                    .asType(MethodType.methodType(Object.class, Object.class));
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static boolean isConcrete(Type declared) {
        if (declared instanceof ParameterizedType generic
                && generic.getRawType() instanceof Class<?> raw
                && !raw.isRecord()) {
            return Arrays.stream(generic.getActualTypeArguments()).anyMatch(RecordShape::isConcrete);
        }
        return declared instanceof Class<?> type && type.isRecord();
    }
}
