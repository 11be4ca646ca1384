package io.fidus.platform.trading.internal.web;

import io.fidus.platform.Person;
import io.fidus.platform.RunningPlatform.Answer;
import io.fidus.platform.trading.internal.ReportFile;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Uploads files as a browser does. */
final class Uploads {
  private static final String BOUNDARY = "----fixture-boundary";

  private Uploads() {}

  static Answer upload(Person person, String fileName, ReportFile report) {
    return upload(person, fileName, bytes(report.html()), Map.of());
  }

  static Answer upload(Person person, String fileName, byte[] content, Map<String, String> fields) {
    return person
        .platform()
        .send(
            person
                .request("/api/imports")
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofByteArray(form(fileName, content, fields))));
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] form(String fileName, byte[] content, Map<String, String> fields) {
    var form = new ByteArrayOutputStream();
    fields.forEach(
        (name, value) -> {
          form.writeBytes(bytes("--" + BOUNDARY + "\r\n"));
          form.writeBytes(bytes("Content-Disposition: form-data; name=\"" + name + "\"\r\n\r\n"));
          form.writeBytes(bytes(value + "\r\n"));
        });
    form.writeBytes(bytes("--" + BOUNDARY + "\r\n"));
    form.writeBytes(
        bytes("Content-Disposition: form-data; name=\"file\"; filename=\"" + fileName + "\"\r\n"));
    form.writeBytes(bytes("Content-Type: text/html\r\n\r\n"));
    form.writeBytes(content);
    form.writeBytes(bytes("\r\n--" + BOUNDARY + "--\r\n"));
    return form.toByteArray();
  }
}
