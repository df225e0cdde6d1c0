namespace Steward.Activities.Crm.Records;

/// <summary>The statements on customers and their payment methods.</summary>
internal static class CustomerSql
{
    private const string Select = """
        SELECT customer_id AS CustomerId, first_name AS FirstName, last_name AS LastName, email AS Email,
            address1 AS Address1, address2 AS Address2, city AS City, state AS State, country AS Country, zip AS Zip,
            position AS Position, version AS Version
        FROM customers
        """;

    public const string ById = $"{Select} WHERE customer_id = @customerId";

    public const string ByEmail = $"{Select} WHERE email_key = @email ORDER BY position LIMIT 1";

    public const string ByNameAndZip = $"""
        {Select} WHERE name_key = @name AND zip = @zip ORDER BY position LIMIT 1
        """;

    public const string AllIds = "SELECT customer_id FROM customers ORDER BY position";

    public const string PaymentMethods = """
        SELECT customer_id AS CustomerId, payment_method_id AS PaymentMethodId, position AS Position, source AS Source,
            brand AS Brand, last_four AS LastFour, balance_cents AS BalanceCents
        FROM payment_methods WHERE customer_id = @customerId ORDER BY position
        """;

    public const string OrderIds = "SELECT order_id FROM orders WHERE customer_id = @customerId ORDER BY position";

    public const string Insert = """
        INSERT INTO customers (customer_id, first_name, last_name, email, address1, address2, city, state, country,
            zip, email_key, name_key, position, version)
        VALUES (@CustomerId, @FirstName, @LastName, @Email, @Address1, @Address2, @City, @State, @Country,
            @Zip, @EmailKey, @NameKey, @Position, @Version)
        """;

    public const string InsertPaymentMethod = """
        INSERT INTO payment_methods (customer_id, payment_method_id, position, source, brand, last_four, balance_cents)
        VALUES (@CustomerId, @PaymentMethodId, @Position, @Source, @Brand, @LastFour, @BalanceCents)
        """;

    public const string UpdateAddress = """
        UPDATE customers SET address1 = @Address1, address2 = @Address2, city = @City, state = @State,
            country = @Country, zip = @Zip, version = version + 1
        WHERE customer_id = @CustomerId
        """;

    public const string UpdateBalance = """
        UPDATE payment_methods SET balance_cents = @BalanceCents
        WHERE customer_id = @CustomerId AND payment_method_id = @PaymentMethodId
        """;
}
