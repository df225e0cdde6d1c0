using System.Reflection;

namespace Steward.Architecture.Tests;

/// <summary>
/// Full names of the types that code touches: signatures, fields, locals and the members its methods
/// call.
/// </summary>
internal static class Types
{
    private const BindingFlags Everything =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static
        | BindingFlags.DeclaredOnly;

    public static IReadOnlySet<string> UsedBy(Assembly assembly) =>
        assembly.GetTypes().SelectMany(UsedBy).ToHashSet(StringComparer.Ordinal);

    public static IEnumerable<string> UsedBy(Type type)
    {
        var inside = type.GetNestedTypes(Everything).SelectMany(UsedBy);
        var fields = type.GetFields(Everything).Select(f => f.FieldType);
        var methods = type.GetMethods(Everything).Cast<MethodBase>().Concat(
            type.GetConstructors(Everything)).SelectMany(OfMethod);
        return fields.Concat(methods).SelectMany(Parts).Select(t => t.FullName ?? t.Name).Concat(inside).Distinct();
    }

    private static IEnumerable<Type> OfMethod(MethodBase method)
    {
        var signature = method.GetParameters().Select(p => p.ParameterType);
        if (method is MethodInfo { ReturnType: var returned })
        {
            signature = signature.Append(returned);
        }

        var locals = method.GetMethodBody()?.LocalVariables.Select(v => v.LocalType) ?? [];
        return signature.Concat(locals).Concat(Calls.Of(method));
    }

    private static IEnumerable<Type> Parts(Type type) => type.IsGenericType
        ? type.GetGenericArguments().SelectMany(Parts).Prepend(type.GetGenericTypeDefinition())
        : [type];
}
