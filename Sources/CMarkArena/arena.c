#include "arena.h"

#include <pthread.h>
#include <stdlib.h>
#include <string.h>

struct block {
  struct block *previous;
  size_t size, used;
};

#define BLOCK_SIZE ((size_t)1 << 20)

static __thread struct block *newest;

// A thread's block is freed when the thread ends.
static pthread_key_t key;
static pthread_once_t key_is_made = PTHREAD_ONCE_INIT;

static void free_all(void *kept) {
  (void)kept;
  while (newest) {
    struct block *block = newest;
    newest = block->previous;
    free(block);
  }
}

static void make_key(void) {
  if (pthread_key_create(&key, free_all) != 0) abort();
}

static struct block *make_block(size_t least) {
  size_t size = least > BLOCK_SIZE ? least : BLOCK_SIZE;
  struct block *block = malloc(sizeof(struct block) + size);
  if (!block) abort();
  if (!newest) {
    pthread_once(&key_is_made, make_key);
    pthread_setspecific(key, block);
  }
  block->previous = newest;
  block->size = size;
  block->used = 0;
  newest = block;
  return block;
}

// Each piece is preceded by its size, which a reallocation needs.
static void *take(size_t bytes) {
  size_t whole = ((bytes + 7) & ~(size_t)7) + sizeof(size_t);
  struct block *block = newest;
  if (!block || block->size - block->used < whole) block = make_block(whole);
  char *piece = (char *)(block + 1) + block->used;
  block->used += whole;
  *(size_t *)piece = whole - sizeof(size_t);
  return piece + sizeof(size_t);
}

void *cascade_arena_calloc(size_t count, size_t size) {
  void *piece = take(count * size);
  return memset(piece, 0, count * size);
}

void *cascade_arena_realloc(void *piece, size_t bytes) {
  if (!piece) return take(bytes);
  size_t *header = (size_t *)piece - 1;
  if (bytes <= *header) return piece;
  struct block *block = newest;
  size_t wanted = (bytes + 7) & ~(size_t)7;
  // The last piece of the block grows in its place.
  if ((char *)piece + *header == (char *)(block + 1) + block->used && block->size - block->used >= wanted - *header) {
    block->used += wanted - *header;
    *header = wanted;
    return piece;
  }
  void *moved = take(bytes);
  return memcpy(moved, piece, *header);
}

void cascade_arena_free(void *piece) { (void)piece; }

void cascade_arena_reset(void) {
  while (newest && (newest->previous || newest->size > BLOCK_SIZE)) {
    struct block *block = newest;
    newest = block->previous;
    free(block);
  }
  if (newest) newest->used = 0;
}
