import CascadeChecks
import CascadeTestSupport
import CascadeText
import Foundation
import Testing

extension Check: CustomTestStringConvertible {
  /// The id.
  public var testDescription: String { id.description }
}

/// What holds of every check, by being in the list.
@Suite("Check") struct CheckTests {
  @Test("its bad sample yields the marked findings and nothing else", arguments: Check.all)
  func bad(check: Check) async throws {
    guard !check.bad.isNone else { return }
    let findings = try await SampleCurriculum.findings(in: check.bad, for: check.id)
    let found = findings.map { "\($0.id) \($0.path) \($0.span.lower)..<\($0.span.upper)" }
    let wanted = check.bad.files.sorted { $0.path < $1.path }.flatMap { file in
      file.marks.map { "\(check.id) \(file.path) \($0.lower)..<\($0.upper)" }
    }
    #expect(found == wanted, "\(described(findings))")
  }

  @Test("its good sample yields nothing", arguments: Check.all)
  func good(check: Check) async throws {
    guard !check.good.isNone else { return }
    let findings = try await SampleCurriculum.findings(in: check.good, for: check.id)
    #expect(findings.isEmpty, "\(described(findings))")
    #expect(check.good.files.allSatisfy { $0.marks.isEmpty }, "the good sample has marks")
  }

  @Test("each fix of its bad sample takes a finding away, and all together bring no error", arguments: Check.all)
  func fixes(check: Check) async throws {
    let before = try await SampleCurriculum.findings(in: check.bad)
    let findings = before.filter { $0.id == check.id && !$0.fixes.isEmpty }
    for finding in findings {
      for fix in finding.fixes {
        let files = try check.bad.curriculum.map { $0.path == finding.path ? try $0.mended(by: [fix]) : $0 }
        let after = try await SampleCurriculum.findings(in: files)
        #expect(
          after.count { $0.id == check.id } < before.count { $0.id == check.id },
          "'\(fix.title)' mends nothing: \(described(after))")
      }
    }
    guard !findings.isEmpty else { return }
    let files = try check.bad.curriculum.map { file in
      try file.mended(by: findings.filter { $0.path == file.path }.compactMap(\.fixes.first))
    }
    let after = try await SampleCurriculum.findings(in: files)
    #expect(after.count { $0.id == check.id } == before.count { $0.id == check.id } - findings.count)
    let known = Set(before.filter { $0.severity == .error }.map { "\($0.id) \($0.message)" })
    let new = after.filter { $0.severity == .error && !known.contains("\($0.id) \($0.message)") }
    #expect(new.isEmpty, "the fixes bring \(described(new))")
  }

  @Test("the curriculum around samples has no findings")
  func surroundings() async throws {
    let findings = try await SampleCurriculum.findings(in: "=== modules/sample/images/.keep\n")
    #expect(findings.isEmpty, "\(described(findings))")
  }

  @Test("its words are well formed", arguments: Check.all)
  func words(check: Check) {
    #expect(check.summary.hasSuffix("."))
    #expect(!check.summary.contains("\n"))
    #expect(check.explanation.hasSuffix(".") || check.explanation.hasSuffix("`"))
    #expect(check.summary != check.explanation)
    #expect(check.bad.isNone == check.good.isNone)
    if !check.bad.isNone, check.severity > .note || check.bad != check.good {
      #expect(check.bad.files.contains { !$0.marks.isEmpty }, "the bad sample marks nothing")
    }
    let id = check.id.description
    #expect(id.split(separator: "/").count == 2)
    #expect(id.utf8.allSatisfy { "abcdefghijklmnopqrstuvwxyz0123456789-/".utf8.contains($0) })
  }

  @Test("no two have the same id, and the list is sorted")
  func ids() {
    let ids = Check.all.map(\.id)
    #expect(Set(ids).count == ids.count)
    #expect(ids == ids.sorted())
  }

  @Test("every check of the folder is in the list")
  func list() throws {
    let root = Shared.project.appending(path: "Sources/CascadeChecks")
    let names = try FileManager.default.subpathsOfDirectory(atPath: root.path(percentEncoded: false))
    let listed = try String(contentsOf: root.appending(path: "Framework/Check+All.swift"), encoding: .utf8)
    for name in names.sorted() where name.hasSuffix(".swift") {
      let text = try String(contentsOf: root.appending(path: name), encoding: .utf8)
      for match in text.matches(of: /static let (\w+) = Check\(/) {
        #expect(listed.contains("    .\(match.1),\n"), "\(name): Check.all lacks .\(match.1)")
      }
    }
  }
}

extension Sample.File {
  /// The file with the fixes applied.
  fileprivate func mended(by fixes: [Diagnostic.Fix]) throws -> Sample.File {
    var editor = SourceEditor(bytes)
    for fix in fixes { try editor.apply(fix) }
    return Sample.File(path: path, bytes: editor.edited(), marks: [])
  }
}

/// The findings as lines, for the words of a failed expectation.
func described(_ findings: [Diagnostic]) -> String {
  findings.map { "\n\($0.path) \($0.span.lower)..<\($0.span.upper) \($0.id) \($0.severity): \($0.message)" }.joined()
}
