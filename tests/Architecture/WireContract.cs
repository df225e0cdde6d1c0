using System.Reflection;
using System.Text;
using System.Text.Json.Serialization;
using Steward.Workflows.Contracts;
using Temporalio.Activities;
using Temporalio.Workflows;

namespace Steward.Architecture.Tests;

/// <summary>
/// The names and shapes that running conversations and other programs rely on. A change here needs a thought about every
/// workflow that is open: <c>APPROVE_WIRE_CONTRACT=1 dotnet test --project tests/Architecture</c> writes the file anew.
/// </summary>
public sealed class WireContract
{
    private static readonly string Approved = Path.Combine(Repository.Root, "tests", "Architecture", "wire-contract.txt");

    [Fact]
    public void Names_and_shapes_on_the_wire_are_the_approved_ones()
    {
        var actual = Describe();
        if (Environment.GetEnvironmentVariable("APPROVE_WIRE_CONTRACT") == "1")
        {
            File.WriteAllText(Approved, actual);
        }

        var lines = actual.Split('\n');
        var approved = File.ReadAllText(Approved).Split('\n');
        lines.Except(approved).Select(l => $"new or changed: {l}")
            .Concat(approved.Except(lines).Select(l => $"gone: {l}"))
            .ShouldBeEmpty();
        actual.ShouldBe(File.ReadAllText(Approved));
    }

    private static string Describe()
    {
        var text = new StringBuilder();
        var shapes = new SortedDictionary<string, Type>(StringComparer.Ordinal);
        foreach (var workflow in Assemblies.Workflows.GetTypes().Where(t => t.IsDefined(typeof(WorkflowAttribute))))
        {
            DescribeWorkflow(workflow, text, shapes);
        }

        foreach (var (name, method) in Activities())
        {
            text.Append($"activity {name}{Signature(method, shapes)}\n");
        }

        foreach (var key in SearchAttributes.All.OrderBy(k => k.Name, StringComparer.Ordinal))
        {
            text.Append($"search attribute {key.Name}: {key.ValueType}\n");
        }

        DescribeShapes(text, shapes);
        return text.ToString();
    }

    private static void DescribeWorkflow(Type workflow, StringBuilder text, SortedDictionary<string, Type> shapes)
    {
        var name = workflow.GetCustomAttribute<WorkflowAttribute>()!.Name ?? workflow.Name;
        foreach (var method in workflow.GetMethods().OrderBy(m => m.Name, StringComparer.Ordinal))
        {
            var kind = method switch
            {
                _ when method.IsDefined(typeof(WorkflowRunAttribute)) => "run",
                _ when method.GetCustomAttribute<WorkflowUpdateAttribute>() is { } u => $"update {u.Name}",
                _ when method.GetCustomAttribute<WorkflowSignalAttribute>() is { } s => $"signal {s.Name}",
                _ when method.GetCustomAttribute<WorkflowQueryAttribute>() is { } q => $"query {q.Name}",
                _ => null,
            };
            if (kind is not null)
            {
                text.Append($"workflow {name} {kind}{Signature(method, shapes)}\n");
            }
        }
    }

    private static IEnumerable<(string Name, MethodInfo Method)> Activities() => Assemblies.Workflows.GetTypes()
        .Where(t => t.IsInterface).SelectMany(t => t.GetMethods())
        .Select(m => (m.GetCustomAttribute<ActivityAttribute>()?.Name ?? string.Empty, m))
        .Where(a => a.Item1.Length > 0).OrderBy(a => a.Item1, StringComparer.Ordinal);

    private static string Signature(MethodInfo method, SortedDictionary<string, Type> shapes) =>
        $"({string.Join(", ", method.GetParameters().Select(p => Shape(p.ParameterType, shapes)))}) -> {Shape(method.ReturnType, shapes)}";

    private static string Shape(Type type, SortedDictionary<string, Type> shapes)
    {
        if (Nullable.GetUnderlyingType(type) is { } inner)
        {
            return Shape(inner, shapes) + "?";
        }

        if (type.IsGenericType)
        {
            var name = type.Name[..type.Name.IndexOf('`')];
            return $"{name}<{string.Join(", ", type.GetGenericArguments().Select(a => Shape(a, shapes)))}>";
        }

        if (type.Assembly == Assemblies.Workflows)
        {
            shapes.TryAdd(type.Name, type);
        }

        return type.Name;
    }

    private static void DescribeShapes(StringBuilder text, SortedDictionary<string, Type> shapes)
    {
        var described = new HashSet<string>(StringComparer.Ordinal);
        while (shapes.Values.FirstOrDefault(t => !described.Contains(t.Name)) is { } type)
        {
            described.Add(type.Name);
            _ = Members(type, shapes).ToList();
        }

        foreach (var type in shapes.Values)
        {
            text.Append($"\n{(type.IsEnum ? "enum" : "record")} {type.Name}\n");
            foreach (var member in Members(type, shapes))
            {
                text.Append($"  {member}\n");
            }
        }
    }

    private static IEnumerable<string> Members(Type type, SortedDictionary<string, Type> shapes) => type.IsEnum
        ? Enum.GetNames(type)
        : type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(p => !p.IsDefined(typeof(JsonIgnoreAttribute)))
            .OrderBy(p => p.Name, StringComparer.Ordinal)
            .Select(p => $"{p.Name}: {Shape(p.PropertyType, shapes)}");
}
