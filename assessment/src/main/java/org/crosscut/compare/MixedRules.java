package org.crosscut.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.crosscut.assess.Settings;
import org.crosscut.catalogue.Control;
import org.crosscut.catalogue.Indicator;
import org.crosscut.catalogue.Parameter;
import org.jspecify.annotations.Nullable;

/// The rules of one side with the values that another, or the same, takes for their parameters,
/// found by the rule's first name and the parameter's name. A parameter that the other side does
/// not have, or has in another type, keeps the value of the rule's own side.
record MixedRules(Side rules, Side values) {
    /// A rule with the settings to run it with.
    record Set<T>(T rule, Settings settings) {}

    /// Null if the rules' side has no such control.
    @Nullable Set<Control> control(String firstName) {
        Control control = rules.control(firstName);
        if (control == null) {
            return null;
        }
        Control other = values.control(firstName);
        var mixed =
                mixed(
                        control.id(),
                        control.parameters(),
                        other == null ? "" : other.id(),
                        other == null ? List.of() : other.parameters());
        return new Set<>(control.with(mixed.rule()), mixed.settings());
    }

    /// Null if the rules' side has no such indicator.
    @Nullable Set<Indicator> indicator(String firstName) {
        Indicator indicator = rules.indicator(firstName);
        if (indicator == null) {
            return null;
        }
        Indicator other = values.indicator(firstName);
        var mixed =
                mixed(
                        indicator.id(),
                        indicator.parameters(),
                        other == null ? "" : other.id(),
                        other == null ? List.of() : other.parameters());
        return new Set<>(indicator.with(mixed.rule()), mixed.settings());
    }

    // Only the reading in force is left of each, so that no other one is run beside it.
    private Set<List<Parameter>> mixed(
            String id, List<Parameter> own, String otherId, List<Parameter> others) {
        var mixed = new ArrayList<Parameter>();
        var settings = new TreeMap<String, String>();
        for (Parameter parameter : own) {
            Parameter twin = twin(parameter, others);
            ParameterChoice choice =
                    twin == null
                            ? ParameterChoice.of(rules.settings(), id, parameter)
                            : ParameterChoice.of(values.settings(), otherId, twin);
            if (choice.literal() != null) {
                settings.put(id + "." + parameter.name(), choice.literal());
            }
            mixed.add(
                    new Parameter(
                            parameter.name(),
                            parameter.type(),
                            parameter.unit(),
                            parameter.description(),
                            List.of(choice.reading())));
        }
        return new Set<>(mixed, new Settings(settings));
    }

    /// The parameter of that name and type; null if there is none.
    static @Nullable Parameter twin(Parameter parameter, List<Parameter> others) {
        return others.stream()
                .filter(p -> p.name().equals(parameter.name()))
                .filter(p -> p.type().equals(parameter.type()))
                .findFirst()
                .orElse(null);
    }

    /// Tells each parameter of rules that both sides have, or one side only, with the name of the
    /// later side: the choice is null on a side that has none of that name and type.
    static void eachParameter(Side a, Side b, RuleParameters told) {
        b.catalogue()
                .controls()
                .forEach(c -> {
                    String name = b.catalogue().firstName(c);
                    Control twin = a.control(name);
                    if (twin != null) {
                        pairs(
                                RuleRef.control(name),
                                new Sided(a, twin.id(), twin.parameters()),
                                new Sided(b, c.id(), c.parameters()),
                                told);
                    }
                });
        b.catalogue()
                .indicators()
                .forEach(i -> {
                    String name = b.catalogue().firstName(i);
                    Indicator twin = a.indicator(name);
                    if (twin != null) {
                        pairs(
                                RuleRef.indicator(name),
                                new Sided(a, twin.id(), twin.parameters()),
                                new Sided(b, i.id(), i.parameters()),
                                told);
                    }
                });
    }

    /// Told of a parameter.
    interface RuleParameters {
        /// @param id such as `topic/rule.parameter`
        void tell(
                RuleRef rule,
                String id,
                Parameter parameter,
                @Nullable ParameterChoice before,
                @Nullable ParameterChoice after);
    }

    private record Sided(Side side, String rule, List<Parameter> parameters) {
        ParameterChoice choice(Parameter parameter) {
            return ParameterChoice.of(side.settings(), rule, parameter);
        }
    }

    private static void pairs(RuleRef rule, Sided a, Sided b, RuleParameters told) {
        BiConsumer<Parameter, @Nullable Parameter> tell =
                (is, was) ->
                        told.tell(
                                rule,
                                b.rule() + "." + is.name(),
                                is,
                                was == null ? null : a.choice(was),
                                b.choice(is));
        b.parameters().forEach(p -> tell.accept(p, twin(p, a.parameters())));
        for (Parameter p : a.parameters()) {
            if (twin(p, b.parameters()) == null) {
                told.tell(rule, b.rule() + "." + p.name(), p, a.choice(p), null);
            }
        }
    }
}
