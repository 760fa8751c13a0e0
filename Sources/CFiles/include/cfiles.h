/* Calls of Linux that Swift's own module does not show. */
#ifndef CFILES_H
#define CFILES_H

/* Exchanges what lies at two paths in one step; -1 with errno set if it cannot. */
int cfiles_exchange(const char *one, const char *other);

/* Waits until the disk has all that was written to the file system of an open file. */
int cfiles_sync(int descriptor);

/* The identifier that the linker gave the running program (a note of type NT_GNU_BUILD_ID): fills
   at most `capacity` bytes and returns how many; 0 if it has none. */
int cfiles_build_id(unsigned char *bytes, int capacity);

/* Gives memory that was freed, and that the allocator keeps for the next call, back to the system. */
void cfiles_trim(void);

#endif
