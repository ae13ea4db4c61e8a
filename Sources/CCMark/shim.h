// cmark-gfm, with its core extensions and the layout of its nodes.
#include <stdlib.h>
#include <string.h>
#include <cmark-gfm.h>
#include <cmark-gfm-extension_api.h>
#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm/houdini.h>
#include <cmark-gfm/node.h>

// Exported by the extensions' library, declared in no installed header.
extern cmark_node_type CMARK_NODE_TABLE, CMARK_NODE_TABLE_ROW, CMARK_NODE_TABLE_CELL;

// What a node is, as a small number of our own: the table extension takes its numbers at run time.
enum cascade_kind {
  CASCADE_OTHER, CASCADE_QUOTE, CASCADE_LIST, CASCADE_ITEM, CASCADE_CODE_BLOCK, CASCADE_HTML_BLOCK,
  CASCADE_PARAGRAPH, CASCADE_HEADING, CASCADE_THEMATIC_BREAK, CASCADE_FOOTNOTE_DEFINITION, CASCADE_TABLE,
  CASCADE_TEXT, CASCADE_SOFT_BREAK, CASCADE_LINE_BREAK, CASCADE_CODE, CASCADE_HTML_INLINE, CASCADE_EMPHASIS,
  CASCADE_STRONG, CASCADE_LINK, CASCADE_IMAGE, CASCADE_FOOTNOTE_REFERENCE
};

static inline enum cascade_kind cascade_kind(const cmark_node *node) {
  switch (node->type) {
  case CMARK_NODE_BLOCK_QUOTE: return CASCADE_QUOTE;
  case CMARK_NODE_LIST: return CASCADE_LIST;
  case CMARK_NODE_ITEM: return CASCADE_ITEM;
  case CMARK_NODE_CODE_BLOCK: return CASCADE_CODE_BLOCK;
  case CMARK_NODE_HTML_BLOCK: return CASCADE_HTML_BLOCK;
  case CMARK_NODE_PARAGRAPH: return CASCADE_PARAGRAPH;
  case CMARK_NODE_HEADING: return CASCADE_HEADING;
  case CMARK_NODE_THEMATIC_BREAK: return CASCADE_THEMATIC_BREAK;
  case CMARK_NODE_FOOTNOTE_DEFINITION: return CASCADE_FOOTNOTE_DEFINITION;
  case CMARK_NODE_TEXT: return CASCADE_TEXT;
  case CMARK_NODE_SOFTBREAK: return CASCADE_SOFT_BREAK;
  case CMARK_NODE_LINEBREAK: return CASCADE_LINE_BREAK;
  case CMARK_NODE_CODE: return CASCADE_CODE;
  case CMARK_NODE_HTML_INLINE: return CASCADE_HTML_INLINE;
  case CMARK_NODE_EMPH: return CASCADE_EMPHASIS;
  case CMARK_NODE_STRONG: return CASCADE_STRONG;
  case CMARK_NODE_LINK: return CASCADE_LINK;
  case CMARK_NODE_IMAGE: return CASCADE_IMAGE;
  case CMARK_NODE_FOOTNOTE_REFERENCE: return CASCADE_FOOTNOTE_REFERENCE;
  default: return node->type == CMARK_NODE_TABLE ? CASCADE_TABLE : CASCADE_OTHER;
  }
}

// The arms of a node's union, so that Swift need not know their layout.
static inline cmark_chunk cascade_literal(const cmark_node *node) { return node->as.literal; }
static inline cmark_chunk cascade_url(const cmark_node *node) { return node->as.link.url; }
static inline cmark_chunk cascade_title(const cmark_node *node) { return node->as.link.title; }
static inline cmark_chunk cascade_code(const cmark_node *node) { return node->as.code.literal; }
static inline cmark_chunk cascade_info(const cmark_node *node) { return node->as.code.info; }
static inline int cascade_is_fenced(const cmark_node *node) { return node->as.code.fenced; }
static inline int cascade_level(const cmark_node *node) { return node->as.heading.level; }
static inline int cascade_is_setext(const cmark_node *node) { return node->as.heading.setext; }
static inline int cascade_is_tight(const cmark_node *node) { return node->as.list.tight; }
static inline int cascade_list_start(const cmark_node *node) { return node->as.list.start; }
static inline int cascade_is_ordered(const cmark_node *node) { return node->as.list.list_type == CMARK_ORDERED_LIST; }
static inline int cascade_is_parenthesised(const cmark_node *node) {
  return node->as.list.delimiter == CMARK_PAREN_DELIM;
}
static inline int cascade_is_task(const cmark_node *node) { return node->extension != NULL; }

// What an entity at `text`, after its `&`, stands for: the bytes it takes up, or 0; the text goes to `into` (at least 16
// bytes) and its length to `length`.
static inline int cascade_entity(const unsigned char *text, int count, unsigned char *into, int *length) {
  cmark_strbuf buffer;
  cmark_strbuf_init(cmark_get_default_mem_allocator(), &buffer, 0);
  int taken = houdini_unescape_ent(&buffer, text, count);
  *length = buffer.size < 16 ? buffer.size : 16;
  memcpy(into, buffer.ptr, (size_t)*length);
  cmark_strbuf_free(&buffer);
  return taken;
}
