package import CascadeCurriculum

/// What an output tree holds of ours: every file with what it was made from and what is in it.
///
/// It says nothing that a reader of the tree could not see: paths, lengths and digests, no text and no times.
package struct Manifest: Hashable, Sendable {
  /// Its name in the output tree.
  package static let name = CurriculumPath.manifest

  /// Covers all that the whole build read, so that an unchanged one needs no more than this number.
  package var inputs: Fingerprint
  /// How many findings there were.
  package var findings: FindingCount
  /// The files, sorted by the bytes of their paths.
  package var entries: [Entry]

  /// One file of the tree.
  package struct Entry: Hashable, Sendable {
    /// Relative to the tree, with `/`.
    package var path: String
    /// The fingerprint of the job that made it.
    package var fingerprint: Fingerprint
    /// The digest of its bytes.
    package var content: Digest
    /// How many bytes it has.
    package var size: Int
    /// The documents in it that judges accepted, so that the same bytes need not be judged again.
    package var accepted: [Digest]

    /// The file `path`.
    package init(path: String, fingerprint: Fingerprint, content: Digest, size: Int, accepted: [Digest] = []) {
      self.path = path
      self.fingerprint = fingerprint
      self.content = content
      self.size = size
      self.accepted = accepted
    }
  }

  /// A manifest of `entries`, in any order.
  package init(inputs: Fingerprint, findings: FindingCount, entries: [Entry]) {
    self.inputs = inputs
    self.findings = findings
    self.entries = entries.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }
}

/// How many findings a build had that did not stop it, so that a build with nothing to do can say so again.
public struct FindingCount: Hashable, Sendable {
  /// Findings that readers are served worse by.
  public var warnings: Int
  /// Findings worth knowing.
  public var notes: Int

  /// So many warnings and notes.
  public init(warnings: Int = 0, notes: Int = 0) {
    self.warnings = warnings
    self.notes = notes
  }
}
