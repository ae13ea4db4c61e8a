package import CascadeText

/// What `curriculum.yaml` says.
package struct CurriculumFile: Sendable, Hashable {
  /// The file, relative to the curriculum's folder.
  package var path: String
  /// The id; empty where it is missing.
  package var id: ID<Curriculum>
  /// Where the id is written.
  package var idSpan: SourceSpan
  /// The title; empty where it is missing.
  package var title: Text
  /// The version, as typed; empty where it is missing.
  package var version: Text
  /// The language that the sources are written in; English where it is missing.
  package var language: LocaleTag
  /// Where the language is written.
  package var languageSpan: SourceSpan
  /// The licence; empty where it is missing.
  package var licence: Text
  /// The modules in order, each once.
  package var modules: [Reference<Module>]
  /// The editions in order.
  package var editions: [Edition]
  /// Who publishes it.
  package var publisher: Text?
  /// The day by which "in force" and "review due" are judged.
  package var date: PartialDate?
  /// Where the day is written; the start of the file where there is none.
  package var dateSpan: SourceSpan
  /// Draft or final.
  package var status: PublicationStatus
  /// The outputs that a build makes when it is not told which.
  package var outputs: [Text]
  /// What `{{names}}` stand for.
  package var values: [ValueDefinition]
  /// Local kinds of container.
  package var localKinds: [Curriculum.LocalKind]
  /// The tests.
  package var tests: [Test]
  /// The awards.
  package var awards: [Award]
  /// Whether partial answers give partial points where a question does not say.
  package var givesPartialCredit: Bool
  /// Severities of checks that differ from their own.
  package var severities: [Curriculum.SeverityRule]
  /// Findings silenced in the file.
  package var silences: [Silence]
}
