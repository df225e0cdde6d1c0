namespace Steward.Activities.Crm.Records;

/// <summary>The statements on products and their variants.</summary>
internal static class ProductSql
{
    private const string Select = "SELECT product_id AS ProductId, name AS Name, position AS Position FROM products";

    public const string ById = $"{Select} WHERE product_id = @productId";

    public const string ByItem = """
        SELECT p.product_id AS ProductId, p.name AS Name, p.position AS Position
        FROM products p JOIN variants v ON v.product_id = p.product_id WHERE v.item_id = @itemId
        """;

    public const string All = $"{Select} ORDER BY position";

    public const string Names = "SELECT DISTINCT name FROM products ORDER BY name";

    public const string Variants = """
        SELECT item_id AS ItemId, product_id AS ProductId, position AS Position, options AS Options,
            available AS Available, price_cents AS PriceCents, version AS Version
        FROM variants WHERE product_id = @productId ORDER BY position
        """;

    public const string Insert =
        "INSERT INTO products (product_id, name, position) VALUES (@ProductId, @Name, @Position)";

    public const string InsertVariant = """
        INSERT INTO variants (item_id, product_id, position, options, available, price_cents, version)
        VALUES (@ItemId, @ProductId, @Position, @Options, @Available, @PriceCents, @Version)
        """;
}
