import CascadeTestSupport
import CascadeTranslation
import Foundation
import Testing

@Suite("XLIFF judged") struct XLIFFJudgeTests {
  /// Files of the suite whose verdict is wrong, each with the reason.
  private static let known: [String: String] = [:]

  @Test("the verdicts on the standard's own test suite are right", .needs(.xliffSuite), arguments: ["core", "modules"])
  func suite(part: String) throws {
    let root = Shared.folder.appending(path: Shared.Oracle.xliffSuite.rawValue).appending(path: part)
    var count = 0
    for (folder, isValid) in [("valid", true), ("invalid", false)] {
      for name in try FileManager.default.contentsOfDirectory(atPath: root.appending(path: folder).path).sorted() {
        count += 1
        let bytes = [UInt8](try Data(contentsOf: root.appending(path: folder).appending(path: name)))
        let violations = XLIFFJudge.judge(bytes)
        let isRight = violations.isEmpty == isValid
        let reason = Self.known["\(part)/\(folder)/\(name)"]
        if !isRight, reason == nil {
          Issue.record("\(part)/\(folder)/\(name): \(violations.first?.description ?? "nothing found")")
        } else if isRight, let reason {
          Issue.record("\(part)/\(folder)/\(name) is right now, and listed as wrong: \(reason)")
        }
      }
    }
    #expect(count == (part == "core" ? 144 : 77))
  }

  @Test("what is written is valid")
  func written() async throws {
    #expect(XLIFFJudge.judge(XLIFF2Writer.bytes(of: XLIFFSample.package(to: XLIFFSample.dari))).isEmpty)
    #expect(XLIFFJudge.judge(XLIFF2Writer.bytes(of: try await XLIFFSample.curriculum())).isEmpty)
  }
}

/// Each demand of the standard has a file that keeps it and one that breaks it.
@Suite("XLIFF's demands") struct XLIFFDemandTests {
  /// A unit that says nothing wrong, and what makes it wrong.
  struct Twin: CustomTestStringConvertible, Sendable {
    var clause: String
    var good: String
    var bad: String
    var testDescription: String { "\(clause): \(bad)" }

    init(_ clause: String, _ good: String, _ bad: String) {
      self.clause = clause
      self.good = good
      self.bad = bad
    }
  }

  private static func document(_ content: String, inUnit: Bool = true) -> [UInt8] {
    Array(
      """
      <xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="en" trgLang="bn" xmlns:x="urn:x"
       xmlns:mtc="urn:oasis:names:tc:xliff:matches:2.0" xmlns:gls="urn:oasis:names:tc:xliff:glossary:2.0"
       xmlns:fs="urn:oasis:names:tc:xliff:fs:2.0" xmlns:mda="urn:oasis:names:tc:xliff:metadata:2.0"
       xmlns:res="urn:oasis:names:tc:xliff:resourcedata:2.0" xmlns:slr="urn:oasis:names:tc:xliff:sizerestriction:2.0"
       xmlns:val="urn:oasis:names:tc:xliff:validation:2.0"><file id="f">\(inUnit ? "<unit id=\"u\">\(content)</unit>" : content)</file></xliff>
      """.utf8)
  }

  private static func source(_ words: String) -> String { "<segment><source>\(words)</source></segment>" }

  private static func both(_ source: String, _ target: String) -> String {
    "<segment><source>\(source)</source><target>\(target)</target></segment>"
  }

  private static let a = "<segment id=\"s\"><source>a</source></segment>"

  static let twins: [Twin] = [
    Twin("4.2.2.5", a, a + "<notes><note>n</note></notes>"),
    Twin("4.2.2.5", "<notes><note>n</note></notes>" + a, "words" + a),
    Twin("4.2.2.6", "<segment state=\"final\"><source/></segment>", "<segment state=\"done\"><source/></segment>"),
    Twin("4.2.2.13", both("a", "b"), "<segment><source>a</source><target order=\"0\">b</target></segment>"),
    Twin("4.3.1.21 id", source("<ph id=\"1\"/><ph id=\"2\"/>"), source("<ph id=\"1\"/><ph id=\"1\"/>")),
    Twin("4.9.2 extensions", "<x:a id=\"1\"/><x:a id=\"2\"/>" + a, "<x:a id=\"1\"/><x:a id=\"1\"/>" + a),
    Twin("4.2.2.12 xml:lang", source("a"), "<segment><source xml:lang=\"fr\">a</source></segment>"),
    Twin(
      "4.3.2.2 xml:space", both("a", "b"),
      "<segment><source xml:space=\"preserve\">a</source><target>b</target></segment>"),
    Twin(
      "4.3.1.35 subState", "<segment state=\"initial\" subState=\"x:y\"><source/></segment>",
      "<segment subState=\"x:y\"><source/></segment>"),
    Twin(
      "4.3.1.24 order", both("a", "b") + both("c", "d"),
      both("a", "b") + "<segment><source>c</source><target order=\"1\">d</target></segment>"),
    Twin("4.3.1.19 hex", source("<cp hex=\"0007\"/>"), source("<cp hex=\"0041\"/>")),
    Twin(
      "4.3.1.36 subType", source("<ph id=\"1\" type=\"ui\" subType=\"xlf:var\"/>"),
      source("<ph id=\"1\" type=\"fmt\" subType=\"xlf:var\"/>")),
    Twin(
      "4.3.1.9 dataRef",
      "<originalData><data id=\"d\">x</data></originalData>" + source("<ph id=\"1\" dataRef=\"d\"/>"),
      "<originalData><data id=\"d\">x</data></originalData>" + source("<ph id=\"1\" dataRef=\"e\"/>")),
    Twin("4.3.1.32 subFlows", source("<ph id=\"1\" subFlows=\"u\"/>"), source("<ph id=\"1\" subFlows=\"v\"/>")),
    Twin(
      "4.7.2.6 canReorder", source("<ph id=\"1\" canReorder=\"firstNo\" canCopy=\"no\" canDelete=\"no\"/>"),
      source("<ph id=\"1\" canReorder=\"no\" canCopy=\"no\" canDelete=\"no\"/>")),
    Twin(
      "4.2.3.5 isolated", source("<ec id=\"1\" isolated=\"yes\"/>"),
      source("<sc id=\"2\"/><ec id=\"1\" startRef=\"2\"/>")),
    Twin("4.2.3.4 sc, 4.2.3.5 ec", source("<sc id=\"1\"/>a<ec startRef=\"1\"/>"), source("<sc id=\"1\"/>a")),
    Twin(
      "4.7.2.4.1 copyOf", source("<ph id=\"1\"/><ph id=\"2\" copyOf=\"1\"/>"),
      source("<ph id=\"1\"/><ph id=\"2\" copyOf=\"3\"/>")),
    Twin(
      "4.7.2.6 canDelete", both("<ph id=\"1\" canDelete=\"no\"/>", "<ph id=\"1\"/>"),
      both("<ph id=\"1\" canDelete=\"no\"/>", "")),
    Twin(
      "4.2.3.7 sm, 4.2.3.8 em", source("<sm id=\"1\"/>a<em startRef=\"1\"/>"),
      source("<em startRef=\"1\"/>a<sm id=\"1\"/>")),
    Twin(
      "4.7.3.1.3 comment", source("<mrk id=\"1\" type=\"comment\" value=\"v\">a</mrk>"),
      source("<mrk id=\"1\" type=\"comment\">a</mrk>")),
    Twin(
      "3 fragment identification", source("<mrk id=\"1\" ref=\"#/f=f/u=u/1\">a</mrk>"),
      source("<mrk id=\"1\" ref=\"#u=u/f=f\">a</mrk>")),
    Twin(
      "5.1.7.5 ref", "<mtc:matches><mtc:match ref=\"#s\"><source/><target/></mtc:match></mtc:matches>" + a,
      "<mtc:matches><mtc:match ref=\"#t\"><source/><target/></mtc:match></mtc:matches>" + a),
    Twin(
      "5.2.4.3 glossEntry",
      "<gls:glossary><gls:glossEntry><gls:term/><gls:definition/></gls:glossEntry></gls:glossary>" + a,
      "<gls:glossary><gls:glossEntry><gls:term/></gls:glossEntry></gls:glossary>" + a),
    Twin(
      "5.3.5.2 subFs", source("<ph id=\"1\" fs:fs=\"b\" fs:subFs=\"c,d\"/>"), source("<ph id=\"1\" fs:subFs=\"c,d\"/>")),
    Twin(
      "5.4.5.3 id", "<mda:metadata><mda:metaGroup id=\"1\"><mda:meta type=\"t\"/></mda:metaGroup></mda:metadata>" + a,
      "<mda:metadata id=\"1\"><mda:metaGroup id=\"1\"><mda:meta type=\"t\"/></mda:metaGroup></mda:metadata>" + a),
    Twin(
      "5.5.5.5 href",
      "<res:resourceData><res:resourceItem><res:source href=\"a\"/></res:resourceItem></res:resourceData>" + a,
      "<res:resourceData><res:resourceItem><res:source/></res:resourceItem></res:resourceData>" + a),
    Twin(
      "5.7.5.9 sizeInfo", source("<ph id=\"1\" slr:sizeInfo=\"2\"/>"), source("<ph id=\"1\" slr:sizeInfo=\"2.5\"/>")),
    Twin(
      "5.8.4.3 rule", "<val:validation><val:rule isPresent=\"a\"/></val:validation>" + a,
      "<val:validation><val:rule/></val:validation>" + a),
  ]

  @Test("the one passes, and of the other only that is told", arguments: twins)
  func twin(twin: Twin) {
    let good = XLIFFJudge.judge(Self.document(twin.good))
    #expect(good.isEmpty, "\(good)")
    let bad = XLIFFJudge.judge(Self.document(twin.bad))
    #expect(!bad.isEmpty)
    #expect(bad.allSatisfy { $0.clause == twin.clause && $0.line == 5 }, "\(bad)")
  }

  @Test(
    "what is no XLIFF 2 is told, and hostile files are refused",
    arguments: ["", "<a/>", "<xliff version=\"1.2\"/>", "<!DOCTYPE a><a/>"])
  func foreign(text: String) {
    #expect(XLIFFJudge.judge(Array(text.utf8)).count == 1)
  }
}
