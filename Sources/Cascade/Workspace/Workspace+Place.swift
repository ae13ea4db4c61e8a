private import Glibc

extension Workspace {
  /// The workspace of `folder`; without one, of the present folder where it holds `curriculum.yaml`, else of
  /// `Curriculum` in it.
  public init(at folder: String?) {
    if let folder {
      self.init(folder: folder)
    } else {
      self.init(folder: access("curriculum.yaml", F_OK) == 0 ? "." : "Curriculum")
    }
  }
}
