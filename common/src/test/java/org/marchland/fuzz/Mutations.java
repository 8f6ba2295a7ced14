// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Inputs made from good ones by what goes wrong with files, and by what an attacker tries: the same
 * ones for a target each time.
 */
final class Mutations {
  private static final int MOST_STEPS = 4;
  private static final List<Charset> CHARSETS =
      List.of(
          StandardCharsets.UTF_16,
          StandardCharsets.UTF_16LE,
          StandardCharsets.UTF_16BE,
          Charset.forName("windows-1252"),
          Charset.forName("GB18030"));

  private final Random random;
  private final int longest;
  private final List<byte[]> inputs;
  private final List<byte[]> tokens;

  /**
   * Of a target's good inputs and its words.
   *
   * @param longest bytes of an input
   */
  Mutations(Target target, int longest) {
    this.random = new Random(target.name().hashCode());
    this.longest = longest;
    this.inputs = target.inputs();
    this.tokens =
        target.tokens().stream().map(token -> token.getBytes(StandardCharsets.UTF_8)).toList();
  }

  /** The next input. */
  byte[] next() {
    byte[] input = one(inputs);
    for (int steps = 1 + random.nextInt(MOST_STEPS); steps > 0; steps--) {
      input = step(input);
      input = input.length > longest ? Arrays.copyOf(input, longest) : input;
    }
    return input;
  }

  private byte[] step(byte[] input) {
    int from = random.nextInt(input.length + 1);
    int to = from + random.nextInt(input.length - from + 1);
    return switch (random.nextInt(11)) {
      case 0 -> flipped(input);
      case 1 -> joined(input, from, from, new byte[] {(byte) random.nextInt(256)});
      case 2 -> joined(input, from, to, new byte[0]);
      case 3 -> joined(input, to, to, Arrays.copyOfRange(input, from, to));
      case 4 -> joined(input, from, to, piece(one(inputs)));
      case 5 -> Arrays.copyOf(input, from);
      case 6 -> joined(input, from, from, one(tokens));
      case 7 -> joined(input, from, from, repeated(one(tokens), 1 + random.nextInt(5000)));
      case 8 -> joined(input, from, from, repeated(piece(input), 1 + random.nextInt(50)));
      case 9 -> nested(input, from, to);
      default -> otherwiseEncoded(input);
    };
  }

  private byte[] flipped(byte[] input) {
    byte[] flipped = input.clone();
    if (flipped.length > 0) {
      flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
    }
    return flipped;
  }

  /** A stretch between some that open and as many that close. */
  private byte[] nested(byte[] input, int from, int to) {
    int depth = 1 + random.nextInt(2000);
    byte[] inner = Arrays.copyOfRange(input, from, to);
    byte[] opened = joined(inner, 0, 0, repeated(one(tokens), depth));
    return joined(
        input,
        from,
        to,
        joined(opened, opened.length, opened.length, repeated(one(tokens), depth)));
  }

  private byte[] otherwiseEncoded(byte[] input) {
    return new String(input, StandardCharsets.UTF_8)
        .getBytes(CHARSETS.get(random.nextInt(CHARSETS.size())));
  }

  private byte[] piece(byte[] input) {
    int from = random.nextInt(input.length + 1);
    return Arrays.copyOfRange(input, from, from + random.nextInt(input.length - from + 1));
  }

  private byte[] one(List<byte[]> list) {
    return list.get(random.nextInt(list.size()));
  }

  private byte[] repeated(byte[] token, int times) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int i = 0; i < times && out.size() < longest; i++) {
      out.writeBytes(token);
    }
    return out.toByteArray();
  }

  /** The input with other bytes in the place of a stretch. */
  private static byte[] joined(byte[] input, int from, int to, byte[] instead) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(input, 0, from);
    out.writeBytes(instead);
    out.write(input, to, input.length - to);
    return out.toByteArray();
  }
}
