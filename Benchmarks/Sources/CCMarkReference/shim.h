// cmark-gfm, as the measure of what a parse costs.
#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>
#include <stdbool.h>

/// Parses a text with tables, task lists and footnotes, and lets go of the tree. With `all`, strikethrough and bare
/// addresses count too; these two extensions are not safe on several threads.
static inline void reference_parse(const char *text, size_t length, bool all) {
  cmark_gfm_core_extensions_ensure_registered();
  cmark_parser *parser = cmark_parser_new(CMARK_OPT_FOOTNOTES);
  cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension("table"));
  cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension("tasklist"));
  if (all) {
    cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension("strikethrough"));
    cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension("autolink"));
  }
  cmark_parser_feed(parser, text, length);
  cmark_node_free(cmark_parser_finish(parser));
  cmark_parser_free(parser);
}
