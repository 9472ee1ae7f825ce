package org.standingorders.wire;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts the arguments of a generic record in place of its type variables. */
final class Generics {
    private Generics() {}

    /** The type of a component of a record that is declared in some place as {@code owner}. */
    static Type resolve(Type component, Type owner) {
        if (!(owner instanceof ParameterizedType generic)) {
            return component;
        }
        if (component instanceof TypeVariable<?> variable) {
            List<TypeVariable<?>> variables = List.of(((Class<?>) generic.getRawType()).getTypeParameters());
            return generic.getActualTypeArguments()[variables.indexOf(variable)];
        }
        if (component instanceof ParameterizedType nested) {
            List<Type> arguments = Arrays.stream(nested.getActualTypeArguments())
                    .map(each -> resolve(each, owner))
                    .toList();
            return new Resolved((Class<?>) nested.getRawType(), arguments);
        }
        return component;
    }

    private record Resolved(Class<?> raw, List<Type> arguments) implements ParameterizedType {
        @Override
        public Type[] getActualTypeArguments() {
            return arguments.toArray(Type[]::new);
        }

        @Override
        public Type getRawType() {
            return raw;
        }

        @Override
        public @Nullable Type getOwnerType() {
            return raw.getDeclaringClass();
        }
    }
}
