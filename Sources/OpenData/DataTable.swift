// Turns the schema into the tables of the open data: what each of their files holds, column by column.

import Content
import Diagnostics
import Schema

/// What records of one kind, or the rows of one list in them, say; each is a file of comma-separated values, each kind also one of JSON.
package struct DataTable: Sendable {
    /// What its records are.
    package enum Kind: Hashable, Sendable {
        case reports, commitments
        case records(RecordKind)
        /// The rows of a list in the records of another table.
        indirect case rows(String, of: Kind)
    }

    /// The name of its files.
    package let name: String
    package let kind: Kind
    /// What its rows are; of reports, a dialogue.
    package let type: RecordType
    package let fields: [DataField]
    /// The mapping whose list its rows are, with the field of the list; nil for a kind of records.
    package let list: (type: RecordType, field: Field)?

    /// The fields that tell a row from all others of the table.
    package var key: ArraySlice<DataField> { fields.prefix(list == nil ? 1 : 2) }
    package var isList: Bool { list != nil }
}

/// What a table says of each of its rows: a column, or one a language.
package struct DataField: Sendable {
    package enum Origin: Sendable {
        /// The value of a key.
        case key(Field, in: RecordType)
        /// The id that a record stands below.
        case id
        /// The id of the record that a row stands in.
        case parent(DataTable.Kind)
        /// The place of a row in its list, from 1.
        case number
        /// The report that a commitment is in.
        case report
        /// Its page, from the root of a tree.
        case page
        /// A person's name as lists are ordered by it.
        case sortName
        /// The ids of a report's commitments.
        case commitments
        /// The names of its texts whose source has changed since they were translated: in JSON they say so themselves.
        case outdated
    }

    package let name: String
    package let origin: Origin

    /// The key that it is the value of; nil where it follows from something else.
    package var field: Field? { if case .key(let field, _) = origin { field } else { nil } }

    /// Whether it has a text in each language.
    package var isLocalized: Bool {
        switch origin {
        case .sortName: true
        case .key(let field, _):
            switch field.type {
            case .name, .text, .texts, .ownText: true
            default: false
            }
        default: false
        }
    }

    /// Whether a table has it among its columns: lists of rows are tables of their own.
    package var isColumn: Bool { field.map { $0.inner == nil } ?? true }

    /// What its id names; nil where it is none, or a list of them.
    package var target: DataTable.Kind? {
        switch origin {
        case .parent(let kind): kind
        case .report: .reports
        case .key(let field, _):
            switch field.type {
            case .reference(.record(let kind)): .records(kind)
            case .reference(.commitment): .commitments
            default: nil
            }
        default: nil
        }
    }
}

extension Schema {
    /// The tables of all kinds, each followed by those of the lists in its records.
    package var dataTables: [DataTable] {
        var tables: [DataTable] = []
        func add(_ kind: DataTable.Kind, _ name: String, _ types: [RecordType], before: [DataField], after: [DataField] = [], list: (RecordType, Field)? = nil) {
            var fields = before
            var lists: [(type: RecordType, field: Field, inner: RecordType)] = []
            for type in types {
                for field in type.fields where field.isData {
                    if case .rows(let inner) = field.type {
                        // Commitments are a kind of their own.
                        if inner.item == "id" { continue }
                        lists.append((type, field, inner))
                    }
                    fields.append(DataField(name: field.dataName, origin: .key(field, in: type)))
                }
            }
            fields += after
            if fields.contains(where: \.isLocalized) { fields.append(DataField(name: "outdated", origin: .outdated)) }
            tables.append(DataTable(name: name, kind: kind, type: types.last!, fields: fields, list: list.map { ($0.0, $0.1) }))
            for (type, field, inner) in lists {
                let head = [DataField(name: kind.reference, origin: .parent(kind)), DataField(name: "number", origin: .number)]
                add(.rows(field.key, of: kind), field.key, [inner], before: head, list: (type, field))
            }
        }
        let id = DataField(name: "id", origin: .id)
        let page = DataField(name: "page", origin: .page)
        add(
            .reports, "reports", [frontMatter, dialogue], before: [id],
            after: [DataField(name: "commitments", origin: .commitments), page])
        for kind in RecordKind.allCases {
            guard let type = records[kind] else { continue }
            let sortName = kind == .people ? [DataField(name: "sort_name", origin: .sortName)] : []
            add(.records(kind), kind.rawValue, [type], before: [id], after: sortName + [page])
        }
        if let commitments = dialogue.fields.compactMap(\.inner).first(where: { $0.item == "id" }) {
            add(.commitments, "commitments", [commitments], before: [], after: [DataField(name: "report", origin: .report), page])
        }
        return tables
    }
}

extension DataTable.Kind {
    /// What a row's column is called that names one of these: as Popolo has it for persons and organizations.
    var reference: String {
        switch self {
        case .reports: "report"
        case .commitments: "commitment"
        case .records(let kind): (kind.scheme ?? kind.rawValue) + (kind == .people || kind == .organizations ? "_id" : "")
        case .rows(let list, _): list
        }
    }
}
