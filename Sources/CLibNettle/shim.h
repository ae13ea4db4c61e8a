// Nettle: SHA-256 (FIPS 180-4), whose state is a plain value.
#include <nettle/sha2.h>
#include <nettle/version.h>

// Writes the 32 bytes of the digest and starts anew. From version 4 on Nettle knows the length by itself.
static inline void cascade_sha256_finish(struct sha256_ctx *state, uint8_t *digest) {
#if NETTLE_VERSION_MAJOR >= 4
  nettle_sha256_digest(state, digest);
#else
  nettle_sha256_digest(state, SHA256_DIGEST_SIZE, digest);
#endif
}
