package ru.zhku.litigation.listing.domain;

import java.sql.ResultSet;
import java.sql.SQLException;

/** Makes a view of the current row. */
public interface RowReader<T> {
    T read(ResultSet row) throws SQLException;
}
