// A thread's own bump arena, with the three functions that cmark asks of an allocator.
//
// A parse allocates hundreds of small pieces and frees them all at once. cmark's own arena is one for the whole process
// and must never be used on threads. Nothing may suspend between the first allocation and `cascade_arena_reset`.
#ifndef CASCADE_ARENA_H
#define CASCADE_ARENA_H

#include <stddef.h>

void *cascade_arena_calloc(size_t count, size_t size);
void *cascade_arena_realloc(void *piece, size_t size);

// Does nothing: a piece lives until the reset.
void cascade_arena_free(void *piece);

// Frees what the thread allocated since its last reset. A thread keeps one block for its next parse, until it ends.
void cascade_arena_reset(void);

#endif
