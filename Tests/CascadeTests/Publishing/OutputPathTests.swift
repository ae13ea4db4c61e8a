import CascadeOutputs
import Testing

@Suite("OutputPath") struct OutputPathTests {
  @Test(
    "takes what every file system takes",
    arguments: [
      "index.html", "handbook/participant/bn/module.html", "a/b.c/d", "কর্মশালা.html", "console.html", "com.html",
    ])
  func good(path: String) {
    #expect(OutputPath.fault(of: path) == nil)
  }

  @Test(
    "refuses the rest",
    arguments: [
      ("", OutputPath.Fault.emptyName), ("/a", .emptyName), ("a/", .emptyName), ("a//b", .emptyName), ("..", .outside),
      ("a/../b", .outside), ("./a", .outside), ("a\nb", .forbiddenCharacter), ("a\u{0}b", .forbiddenCharacter),
      ("a\\b", .forbiddenCharacter), ("c:d", .forbiddenCharacter), ("a?b", .forbiddenCharacter), ("con", .reservedName),
      ("a/NUL.html", .reservedName), ("com1.html", .reservedName), ("a./b", .reservedName), ("a ", .reservedName),
      (".cascade-manifest", .reservedName), (String(repeating: "a", count: 256), .tooLong),
    ])
  func bad(path: String, fault: OutputPath.Fault) {
    #expect(OutputPath.fault(of: path) == fault)
  }

  @Test("finds paths that are the same but for case, and files where folders must be")
  func taken() {
    #expect(OutputPath.firstFault(in: ["a", "b", "a/../c"])?.fault == .outside)
    #expect(OutputPath.firstFault(in: ["a/x", "A/X"])?.fault == .taken(other: "a/x"))
    #expect(OutputPath.firstFault(in: ["é", "É"])?.fault == .taken(other: "é"))
    #expect(OutputPath.firstFault(in: ["a/b", "a/b/c"])?.fault == .taken(other: "a/b"))
    #expect(OutputPath.firstFault(in: ["a/b/c", "a/b"])?.fault == .taken(other: "a/b/c"))
    #expect(OutputPath.firstFault(in: ["a/b", "a/c", "ab"]) == nil)
  }
}
