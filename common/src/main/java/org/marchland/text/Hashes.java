// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.text;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Ids made from content, so that the same content has the same id on every machine and in every
 * run.
 */
public final class Hashes {
  private static final char SEPARATOR = '\u001f';

  private Hashes() {}

  /** A SHA-256 over several parts, none of which can run into the next. */
  public static String sha256(String... parts) {
    MessageDigest digest = sha256Digest();
    for (String part : parts) {
      digest.update(part.getBytes(StandardCharsets.UTF_8));
      digest.update((byte) SEPARATOR);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /** The first 16 hexadecimal digits of {@link #sha256}: an id of 64 bits. */
  public static String id(String... parts) {
    return sha256(parts).substring(0, 16);
  }

  public static MessageDigest sha256Digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
