import CascadeCurriculum
import CascadeTestSupport
import CascadeText
import CascadeTranslation
import Foundation
import Testing

extension QualityCheck: CustomTestStringConvertible {
  /// The id.
  public var testDescription: String { id.description }
}

/// What holds of every check of translations, by being in the list.
@Suite("Quality checks") struct QualityCheckTests {
  private static func findings(_ sample: QualitySample, _ units: [QualityUnit]) throws -> [QualityFinding] {
    let locale = try #require(LocaleTag(sample.locale))
    return QualityRunner.findings(in: units, locale: locale, terms: sample.terms)
  }

  @Test("its bad samples yield the marked findings and nothing else", arguments: QualityCheck.all)
  func bad(check: QualityCheck) throws {
    for sample in check.bad {
      let units = sample.judged
      let found = try Self.findings(sample, units).map { "\($0.check) \($0.unit) \($0.words)" }
      let wanted = zip(units, sample.marks).flatMap { unit, marks in marks.map { "\(check.id) \(unit.id) \($0)" } }
      #expect(found == wanted, "\(sample.locale): \(sample.units.map(\.target))")
      #expect(!wanted.isEmpty, "\(sample.locale): the bad sample marks nothing")
    }
  }

  @Test("its good samples yield nothing", arguments: QualityCheck.all)
  func good(check: QualityCheck) throws {
    for sample in check.good {
      let found = try Self.findings(sample, sample.judged)
      #expect(found.isEmpty, "\(sample.locale): \(found.map(\.message)) \(sample.units.map(\.target))")
    }
  }

  @Test("it has samples in Bengali, Dari and Pashto as far as it judges them", arguments: QualityCheck.all)
  func languages(check: QualityCheck) throws {
    for tag in ["bn", "fa-AF", "ps"] where check.judges(try #require(LocaleTag(tag))) {
      #expect(check.bad.contains { $0.locale == tag }, "no bad sample in \(tag)")
      #expect(check.good.contains { $0.locale == tag }, "no good sample in \(tag)")
    }
  }

  @Test("each fix of its bad samples takes a finding away and brings none", arguments: QualityCheck.all)
  func fixes(check: QualityCheck) throws {
    for sample in check.bad {
      let units = sample.judged
      let findings = try Self.findings(sample, units)
      for finding in findings where !finding.fix.isEmpty {
        let mended = units.map { unit in
          guard unit.id == finding.unit else { return unit }
          return QualityUnit(
            id: unit.id, kind: unit.kind, document: unit.document, source: unit.source,
            target: unit.target.replacing(finding.fix), codes: unit.codes)
        }
        let left = try Self.findings(sample, mended)
        #expect(left.count < findings.count, "\(mended.map(\.targetTokens)): \(left.map(\.message))")
      }
    }
  }

  @Test("its words are well formed", arguments: QualityCheck.all)
  func words(check: QualityCheck) {
    #expect(check.summary.hasSuffix(".") && !check.summary.contains("\n"))
    #expect(check.explanation.hasSuffix(".") && check.explanation != check.summary)
    #expect(check.id.description.wholeMatch(of: /[a-z]+\/[a-z]+(-[a-z]+)*/) != nil)
  }

  @Test("no two have the same id, and the list is sorted")
  func ids() {
    let ids = QualityCheck.all.map(\.id)
    #expect(Set(ids).count == ids.count)
    #expect(ids == ids.sorted())
  }

  @Test("every check of the folder is in the list")
  func list() throws {
    let root = Shared.project.appending(path: "Sources/CascadeTranslation/Quality")
    let names = try FileManager.default.subpathsOfDirectory(atPath: root.path(percentEncoded: false))
    let listed = try String(contentsOf: root.appending(path: "Framework/QualityCheck+All.swift"), encoding: .utf8)
    for name in names.sorted() where name.hasSuffix(".swift") {
      let text = try String(contentsOf: root.appending(path: name), encoding: .utf8)
      for match in text.matches(of: /static let (\w+) = QualityCheck\(/) {
        #expect(listed.contains("    .\(match.1),\n"), "\(name): QualityCheck.all lacks .\(match.1)")
      }
    }
  }
}
