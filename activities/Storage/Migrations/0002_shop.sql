-- The shop's records. Money is in whole cents, lists and options are JSON text.
CREATE TABLE shop_rules (
    name  TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
);

CREATE TABLE customers (
    customer_id TEXT    NOT NULL PRIMARY KEY,
    first_name  TEXT    NOT NULL,
    last_name   TEXT    NOT NULL,
    email       TEXT    NOT NULL,
    address1    TEXT    NOT NULL,
    address2    TEXT    NOT NULL,
    city        TEXT    NOT NULL,
    state       TEXT    NOT NULL,
    country     TEXT    NOT NULL,
    zip         TEXT    NOT NULL,
    -- What look-ups compare: lower case, made by the program so that every database folds alike.
    email_key   TEXT    NOT NULL,
    name_key    TEXT    NOT NULL,
    position    INTEGER NOT NULL,
    version     INTEGER NOT NULL
);

CREATE INDEX customers_email ON customers (email_key);
CREATE INDEX customers_name ON customers (name_key, zip);

CREATE TABLE payment_methods (
    customer_id       TEXT    NOT NULL REFERENCES customers (customer_id),
    payment_method_id TEXT    NOT NULL,
    position          INTEGER NOT NULL,
    source            TEXT    NOT NULL,
    brand             TEXT    NULL,
    last_four         TEXT    NULL,
    balance_cents     BIGINT  NULL,
    PRIMARY KEY (customer_id, payment_method_id)
);

CREATE TABLE products (
    product_id TEXT    NOT NULL PRIMARY KEY,
    name       TEXT    NOT NULL,
    position   INTEGER NOT NULL
);

CREATE TABLE variants (
    item_id     TEXT    NOT NULL PRIMARY KEY,
    product_id  TEXT    NOT NULL REFERENCES products (product_id),
    position    INTEGER NOT NULL,
    options     TEXT    NOT NULL,
    available   INTEGER NOT NULL,
    price_cents BIGINT  NOT NULL,
    version     INTEGER NOT NULL
);

CREATE INDEX variants_product ON variants (product_id, position);

CREATE TABLE orders (
    order_id                   TEXT    NOT NULL PRIMARY KEY,
    customer_id                TEXT    NOT NULL REFERENCES customers (customer_id),
    -- The place in the customer's list of orders.
    position                   INTEGER NOT NULL,
    address1                   TEXT    NOT NULL,
    address2                   TEXT    NOT NULL,
    city                       TEXT    NOT NULL,
    state                      TEXT    NOT NULL,
    country                    TEXT    NOT NULL,
    zip                        TEXT    NOT NULL,
    status                     TEXT    NOT NULL,
    cancel_reason              TEXT    NULL,
    return_items               TEXT    NULL,
    return_payment_method_id   TEXT    NULL,
    exchange_items             TEXT    NULL,
    exchange_new_items         TEXT    NULL,
    exchange_payment_method_id TEXT    NULL,
    exchange_difference_cents  BIGINT  NULL,
    version                    INTEGER NOT NULL
);

CREATE INDEX orders_customer ON orders (customer_id, position);

CREATE TABLE order_items (
    order_id    TEXT    NOT NULL REFERENCES orders (order_id),
    position    INTEGER NOT NULL,
    item_id     TEXT    NOT NULL,
    product_id  TEXT    NOT NULL,
    name        TEXT    NOT NULL,
    price_cents BIGINT  NOT NULL,
    options     TEXT    NOT NULL,
    PRIMARY KEY (order_id, position)
);

CREATE TABLE payments (
    order_id          TEXT    NOT NULL REFERENCES orders (order_id),
    position          INTEGER NOT NULL,
    type              TEXT    NOT NULL,
    amount_cents      BIGINT  NOT NULL,
    payment_method_id TEXT    NOT NULL,
    PRIMARY KEY (order_id, position)
);

CREATE TABLE fulfilments (
    order_id     TEXT    NOT NULL REFERENCES orders (order_id),
    position     INTEGER NOT NULL,
    tracking_ids TEXT    NOT NULL,
    item_ids     TEXT    NOT NULL,
    PRIMARY KEY (order_id, position)
);
