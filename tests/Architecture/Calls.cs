using System.Buffers.Binary;
using System.Reflection;

namespace Steward.Architecture.Tests;

/// <summary>Reads a method's instructions for the members it calls.</summary>
internal static class Calls
{
    private const byte Call = 0x28;
    private const byte CallVirtual = 0x6F;
    private const byte NewObject = 0x73;

    /// <summary>The declaring types of what the method may call: every place that could be a call is tried.</summary>
    public static IEnumerable<Type> Of(MethodBase method)
    {
        var code = method.GetMethodBody()?.GetILAsByteArray() ?? [];
        for (var at = 0; at + 4 < code.Length; at++)
        {
            if (code[at] is Call or CallVirtual or NewObject
                && Resolve(method, BinaryPrimitives.ReadInt32LittleEndian(code.AsSpan(at + 1))) is { } type)
            {
                yield return type;
            }
        }
    }

    private static Type? Resolve(MethodBase method, int token)
    {
        try
        {
            var arguments = method.DeclaringType?.GetGenericArguments();
            return method.Module.ResolveMethod(token, arguments, null)?.DeclaringType;
        }
        catch (Exception e) when (e is ArgumentException or BadImageFormatException)
        {
            // These four bytes were no token: part of another instruction's operand.
            return null;
        }
    }
}
