// md4c, as the measure of what a parse could cost: it builds no tree, but calls back for each block, span and text.
#include <md4c.h>
#include <stddef.h>

/// Counts the block that is begun.
static int md4c_begin_block(MD_BLOCKTYPE kind, void *detail, void *count) {
  (void)kind;
  (void)detail;
  *(size_t *)count += 1;
  return 0;
}

static int md4c_end_block(MD_BLOCKTYPE kind, void *detail, void *count) {
  (void)kind;
  (void)detail;
  (void)count;
  return 0;
}

/// Counts the span that is begun.
static int md4c_begin_span(MD_SPANTYPE kind, void *detail, void *count) {
  (void)kind;
  (void)detail;
  *(size_t *)count += 1;
  return 0;
}

static int md4c_end_span(MD_SPANTYPE kind, void *detail, void *count) {
  (void)kind;
  (void)detail;
  (void)count;
  return 0;
}

/// Counts the text.
static int md4c_text(MD_TEXTTYPE kind, const MD_CHAR *text, MD_SIZE length, void *count) {
  (void)kind;
  (void)text;
  *(size_t *)count += length > 0;
  return 0;
}

/// Parses a text with tables, task lists, strikethrough and bare addresses; how many parts it has.
static inline size_t md4c_walk(const char *text, size_t length) {
  size_t count = 0;
  MD_PARSER parser = {0};
  parser.flags = MD_DIALECT_GITHUB;
  parser.enter_block = md4c_begin_block;
  parser.leave_block = md4c_end_block;
  parser.enter_span = md4c_begin_span;
  parser.leave_span = md4c_end_span;
  parser.text = md4c_text;
  md_parse(text, (MD_SIZE)length, &parser, &count);
  return count;
}
