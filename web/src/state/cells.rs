//! The cells of a table, as spreadsheets copy them: parted by tabs, or by commas where there is no
//! tab. A cell in quotes may hold either, line breaks as well, and a quote that is written twice.

/// The rows that hold anything. What is around a cell's text is not its own.
pub(super) fn rows(text: &str) -> Vec<Vec<String>> {
    let mark = if text.contains('\t') { '\t' } else { ',' };
    let mut rows = Vec::new();
    let mut row = Vec::new();
    let mut rest = text;
    loop {
        let (cell, after) = first(rest, mark);
        row.push(cell);
        let mut after = after.chars();
        match after.next() {
            Some('\n') => rows.push(std::mem::take(&mut row)),
            Some(_) => {}
            None => break,
        }
        rest = after.as_str();
    }
    rows.push(row);
    rows.retain(|row| row.iter().any(|cell| !cell.is_empty()));
    rows
}

/// The first cell, and what follows it, from what ends it on.
fn first(text: &str, mark: char) -> (String, &str) {
    if let Some((cell, after)) = text.strip_prefix('"').and_then(|text| quoted(text, mark)) {
        return (cell.trim().to_owned(), after);
    }
    let end = text.find([mark, '\n']).unwrap_or(text.len());
    let (cell, after) = text.split_at_checked(end).unwrap_or((text, ""));
    (cell.trim().to_owned(), after)
}

/// A cell whose quote is open already; none when no quote closes it at a cell's end.
fn quoted(text: &str, mark: char) -> Option<(String, &str)> {
    let mut cell = String::new();
    let mut rest = text;
    loop {
        let (within, after) = rest.split_once('"')?;
        cell.push_str(within);
        if let Some(more) = after.strip_prefix('"') {
            cell.push('"');
            rest = more;
            continue;
        }
        let after = after.strip_prefix('\r').unwrap_or(after);
        let is_end = after.is_empty() || after.starts_with([mark, '\n']);
        return is_end.then_some((cell, after));
    }
}

#[cfg(test)]
mod tests {
    use super::rows;

    #[test]
    fn a_cell_in_quotes_may_hold_whatever_parts_cells() {
        assert_eq!(
            rows("a\t\"b\tc\nd \"\"e\"\"\"\tf\r\n\r\ng"),
            [vec!["a", "b\tc\nd \"e\"", "f"], vec!["g"]]
        );
        assert_eq!(rows("\"a, b\",c\r\nd,"), [vec!["a, b", "c"], vec!["d", ""]]);
    }

    #[test]
    fn a_comma_parts_cells_only_where_no_tab_does() {
        assert_eq!(rows("a,b\tc"), [["a,b", "c"]]);
        assert_eq!(rows("\n"), Vec::<Vec<String>>::new());
    }

    #[test]
    fn a_quote_that_nothing_closes_is_a_letter() {
        assert_eq!(rows("\"a\tb"), [["\"a", "b"]]);
        assert_eq!(rows("\"a\"b\tc"), [["\"a\"b", "c"]]);
    }
}
