// Takes the place of the C library's functions, and calls them.
#include "allocations.h"
#include <errno.h>
#include <malloc.h>
#include <stdint.h>
#include <stdlib.h>

extern void *__libc_malloc(size_t);
extern void *__libc_calloc(size_t, size_t);
extern void *__libc_realloc(void *, size_t);
extern void *__libc_memalign(size_t, size_t);
extern void __libc_free(void *);

static int counts;
static ptrdiff_t taken;
static ptrdiff_t peak;

void allocations_begin(void) {
  taken = 0;
  peak = 0;
  counts = 1;
}

size_t allocations_peak(void) {
  counts = 0;
  return (size_t)peak;
}

static void *take(void *block) {
  if (counts && block) {
    taken += (ptrdiff_t)malloc_usable_size(block);
    if (taken > peak) peak = taken;
  }
  return block;
}

static void give(void *block) {
  if (counts && block) taken -= (ptrdiff_t)malloc_usable_size(block);
}

void *malloc(size_t size) { return take(__libc_malloc(size)); }
void *calloc(size_t count, size_t size) { return take(__libc_calloc(count, size)); }
void *memalign(size_t alignment, size_t size) { return take(__libc_memalign(alignment, size)); }
void *aligned_alloc(size_t alignment, size_t size) { return take(__libc_memalign(alignment, size)); }

void *realloc(void *block, size_t size) {
  give(block);
  return take(__libc_realloc(block, size));
}

int posix_memalign(void **result, size_t alignment, size_t size) {
  void *block = take(__libc_memalign(alignment, size));
  if (!block) return ENOMEM;
  *result = block;
  return 0;
}

void free(void *block) {
  give(block);
  __libc_free(block);
}
