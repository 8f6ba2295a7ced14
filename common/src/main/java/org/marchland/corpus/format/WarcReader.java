// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.corpus.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.marchland.corpus.Outcome;
import org.marchland.corpus.RawRecord;
import org.marchland.diagnostics.Reason;
import org.marchland.diagnostics.Rejection;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MessageBody;
import org.netpreserve.jwarc.WarcConversion;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;
import org.netpreserve.jwarc.WarcTargetRecord;

/**
 * Web archives, WARC and ARC: of each page its article. Offsets count in the file as it lies there,
 * packed by record or not, so that a record can be fetched alone. What a crawler notes about its
 * own work (requests, metadata) are no records to us.
 */
final class WarcReader implements RecordReader {
  /** A record that says that it is longer is not read to its end. */
  private static final long LONGEST_RECORD = 4L << 30;

  private static final int OK = 200;

  @Override
  public String format() {
    return "WARC and ARC";
  }

  @Override
  public boolean recognises(byte[] head) {
    String text = new String(head, StandardCharsets.ISO_8859_1).stripLeading();
    return text.startsWith("WARC/") || text.startsWith("filedesc://");
  }

  @Override
  public boolean unpacksItself() {
    return true;
  }

  @Override
  public Iterator<Outcome> open(InputStream in, String fileName) throws IOException {
    return new Outcomes(new Records(new WarcStream(in), fileName), fileName);
  }

  private static final class Records implements Outcomes.Source {
    private final WarcStream stream;
    private final String fileName;
    private long count;
    private boolean lost;

    Records(WarcStream stream, String fileName) {
      this.stream = stream;
      this.fileName = fileName;
    }

    @Override
    public Optional<Outcome> next() throws IOException {
      while (true) {
        try {
          Optional<WarcRecord> record = stream.next();
          lost = false;
          if (record.isEmpty()) {
            return Optional.empty();
          }
          long size = record.get().body().size();
          if (size < 0 || size > LONGEST_RECORD) {
            throw new IOException("a record of " + size + " bytes");
          }
          if (record.get() instanceof WarcResponse
              || record.get() instanceof WarcResource
              || record.get() instanceof WarcConversion
              || record.get() instanceof WarcRevisit) {
            count++;
            return Optional.of(outcome((WarcTargetRecord) record.get(), stream.offset()));
          }
        } catch (ExpandsWithoutEnd e) {
          throw e;
        } catch (IOException | RuntimeException e) {
          Optional<Outcome> damage = damage(e);
          if (damage.isPresent()) {
            return damage;
          }
        }
      }
    }

    /** Says what is damaged, once until a record is whole again, and looks for the next one. */
    private Optional<Outcome> damage(Exception e) throws IOException {
      long offset = stream.offset();
      boolean said = lost;
      lost = true;
      if (!stream.resume()) {
        throw new IOException(Rejection.detailOf(e), e);
      }
      return said ? Optional.empty() : Optional.of(broken(count + 1, offset, e));
    }

    private Outcome broken(long record, long offset, Throwable e) {
      return new Outcome.Rejected(
          Rejection.at(Reason.BROKEN_RECORD, fileName, record, offset, Rejection.detailOf(e)));
    }

    private Outcome outcome(WarcTargetRecord record, long offset) throws ExpandsWithoutEnd {
      try {
        if (record.target() == null) {
          throw new IOException("a record without a WARC-Target-URI");
        }
        if (record instanceof WarcResponse response && isHttp(record)) {
          HttpResponse http = stream.http(response);
          String type = type(http.headers().first("Content-Type"));
          return http.status() == OK && isPage(type)
              ? page(record, http.bodyDecoded(), type, offset)
              : notAnArticle();
        }
        String type = type(record.headers().first("Content-Type"));
        if (record instanceof WarcResource && isPage(type)) {
          return page(record, record.body(), type, offset);
        }
        return record instanceof WarcConversion && type.startsWith("text/plain")
            ? plain(record, offset)
            : notAnArticle();
      } catch (ExpandsWithoutEnd e) {
        throw e;
      } catch (IOException | RuntimeException | StackOverflowError e) {
        // What a library makes of a hostile page is that page's fault, not its neighbours'. Where
        // it
        // is the stream that is damaged, passing over the rest of the record will tell it again.
        lost = true;
        return broken(count, offset, e);
      }
    }

    private Outcome page(WarcTargetRecord record, MessageBody body, String type, long offset)
        throws IOException {
      return HtmlReader.page(
          body.stream().readNBytes(TooLong.LONGEST + 1),
          record.target(),
          type,
          fileName,
          count,
          offset,
          crawled(record));
    }

    /** The text that a crawl made of a page, as in Common Crawl's WET files. */
    private Outcome plain(WarcTargetRecord record, long offset) throws IOException {
      byte[] bytes = record.body().stream().readNBytes(TooLong.LONGEST + 1);
      if (bytes.length > TooLong.LONGEST) {
        return TooLong.page(fileName, count, offset);
      }
      Map<String, String> fields =
          PlainTextReader.fields(new TextDecoder(Optional.empty()).decode(bytes));
      fields.put("url", record.target());
      fields.putAll(crawled(record));
      return new Outcome.Read(new RawRecord(fileName, count, offset, fields));
    }

    private static Map<String, String> crawled(WarcTargetRecord record) {
      return Map.of("crawled", record.date().toString());
    }

    private static boolean isHttp(WarcTargetRecord record) {
      return record.target().startsWith("http");
    }

    private static String type(Optional<String> header) {
      return header.orElse("").toLowerCase(Locale.ROOT);
    }

    private static boolean isPage(String type) {
      return type.startsWith("text/html") || type.startsWith("application/xhtml");
    }

    private static Outcome notAnArticle() {
      return new Outcome.Skipped(Outcome.Skip.NOT_AN_ARTICLE);
    }
  }
}
