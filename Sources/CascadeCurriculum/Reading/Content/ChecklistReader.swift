import CascadeMarkup
import CascadeText

/// Reads checklists: a table whose columns after the first are ratings, or a list of boxes.
struct ChecklistReader {
  /// What was found.
  var findings: FindingCollector

  /// A reader for the file `path`.
  init(path: String) { findings = FindingCollector(path: path) }

  /// The checklist that the block at `index` is; `nil`, with a finding, where there is none in it.
  mutating func checklist(_ index: Int, in content: inout Content) -> Content.Checklist? {
    let block = content.blocks[index]
    let parts = Self.parts(of: block, in: content.document)
    guard let part = parts.first else {
      // An empty container is a finding already.
      if !content.document.isEmpty(block.node) {
        findings.add(.badChecklist, "a 'checklist' holds a table or a list", at: block.idSpan)
      }
      return nil
    }
    if parts.count > 1 {
      findings.add(
        .badChecklist, "a 'checklist' holds one table or list", at: content.document.nodes[parts[1]].span)
    }
    let isTable = content.document.nodes[part].kind == .table
    return isTable ? table(part, of: index, &content) : boxes(part, of: index, &content)
  }

  /// The tables and lists directly in `block`. Whoever takes stars out of the nodes must be the only one to hold them:
  /// else all of them are copied.
  private static func parts(of block: Block, in document: Document) -> [Int] {
    document.childNodes(of: block.node).filter {
      document.nodes[$0].kind == .table || document.nodes[$0].kind == .list
    }
  }

  private mutating func table(_ table: Int, of index: Int, _ content: inout Content) -> Content.Checklist? {
    let rows = content.document.rows(ofTable: table)
    guard let head = rows.first, head.cells.count > 1, rows.count > 1 else {
      findings.add(
        .badChecklist, "the table of a 'checklist' has a row for each criterion and a column for each rating",
        at: content.document.nodes[table].span)
      return nil
    }
    let ratings = Array(head.cells.dropFirst())
    let criteria = rows.dropFirst().compactMap { row in
      row.cells.first.map { CriterionReader.criterion(row: row.row, cell: $0, in: &content.document) }
    }
    let pass = pass(of: content.blocks[index], ratings: ratings.count)
    return Content.Checklist(block: index, ratings: ratings, pass: pass, criteria: criteria)
  }

  private mutating func boxes(_ list: Int, of index: Int, _ content: inout Content) -> Content.Checklist {
    let criteria = content.document.childNodes(of: list).map { item in
      // What follows the first paragraph of an item explains it.
      let cell = content.document.childNodes(of: item).first ?? item
      return CriterionReader.criterion(row: item, cell: cell, in: &content.document)
    }
    let pass = pass(of: content.blocks[index], ratings: 0)
    return Content.Checklist(block: index, ratings: [], pass: pass, criteria: criteria)
  }

  private mutating func pass(of block: Block, ratings: Int) -> Int? {
    guard let attribute = block.attribute("pass"), let pass = Int(attribute.value) else { return nil }
    guard pass > ratings else { return pass }
    let found =
      switch ratings {
      case 0: "a list of boxes has no ratings"
      case 1: "this checklist has 1 rating"
      default: "this checklist has \(ratings) ratings"
      }
    findings.add(.badAttributeValue, "'pass' is '\(attribute.value)', but \(found)", at: attribute.span)
    return nil
  }
}
