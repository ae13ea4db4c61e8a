package import CascadeCurriculum
package import CascadeText

extension Output {
  /// What there is to say of the outputs that `curriculum.yaml` lists: each that does not exist, with the nearest.
  package static func unknownNames(in curriculum: Curriculum) -> [Diagnostic] {
    let known = all.map(\.id)
    return curriculum.outputs.filter { !known.contains($0.string) }.map { name in
      let near = NearMiss.nearest(to: name.string, in: known)
      let choice = known.map { "'\($0)'" }.joined(separator: " or ")
      return Diagnostic(
        FieldFinding.unknownWord.id(in: .yaml), FieldFinding.unknownWord.severity,
        "an output is \(choice); found '\(name.string)'" + (near.map { "; did you mean '\($0)'?" } ?? ""),
        at: name.span, in: CurriculumPath.curriculum,
        fixes: near.map { [Diagnostic.Fix("replace by '\($0)'", replacing: name.span, with: $0)] } ?? [])
    }
  }
}
