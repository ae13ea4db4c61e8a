internal import ArgumentParser

/// Looks after the overlays of countries.
struct OverlayCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "overlay",
    abstract: "Look after what countries put in the place of the curriculum's text.",
    discussion: """
      An overlay, overlays/<id>/, replaces, takes out and adds blocks for one country. What each of its parts stands for is \
      kept in overlays/<id>/based-on.yaml; when that text changes, 'cascade check' says what is to be looked at again.

      Examples:
        cascade overlay accept
        cascade overlay accept --block bangladesh/opening#stop-law
      """,
    subcommands: [AcceptCommand.self])
}
