package import CascadeText

/// What the front matter of `modules/<id>/module.md` says.
package struct ModuleFrontMatter: Hashable, Sendable {
  /// The id; the folder's name where it is missing.
  package var id: ID<Module>
  /// Where the id is written.
  package var idSpan: SourceSpan
  /// The code that people know the module by.
  package var code: Text?
  /// The title; empty where it is missing.
  package var title: Text
  /// The minutes for each tier; all `nil` where they cannot be read.
  package var minutes: ByTier<Minutes>
  /// Where the minutes are written.
  package var minutesSpan: SourceSpan
  /// The tiers that the module is for.
  package var tiers: TierSet
  /// What a participant can do afterwards.
  package var objectives: [Objective]
  /// Modules to be taken before.
  package var prerequisites: [Reference<Module>]
  /// The gaps that it serves.
  package var gaps: [Reference<Gap>]
  /// Safeguards shown in full on its page.
  package var safeguards: [Reference<Block>]
  /// Sources that nothing in the text cites.
  package var furtherReading: [Reference<Source>]
  /// Who wrote it.
  package var authors: [Reference<Person>]
  /// Findings silenced in the file.
  package var silences: [Silence]
}
