package io.fidus.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** What starts the bridge on a server starts it again, as often as it takes. */
class DeploymentTest {
  private static final Path FOLDER = Path.of("..", "deploy", "bridge");
  private static final String TASK = "http://schemas.microsoft.com/windows/2004/02/mit/task";

  private static Document task() throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    return factory.newDocumentBuilder().parse(FOLDER.resolve("fidus-bridge-task.xml").toFile());
  }

  private static String text(Document task, String element) {
    assertThat(task.getElementsByTagNameNS(TASK, element).getLength()).as(element).isOne();
    return task.getElementsByTagNameNS(TASK, element).item(0).getTextContent().strip();
  }

  @Test
  void theTaskRunsInTheDesktopSessionAndIsRestartedEveryMinute() throws Exception {
    Document task = task();
    Element root = task.getDocumentElement();
    assertThat(root.getNamespaceURI()).isEqualTo(TASK);
    assertThat(task.getElementsByTagNameNS(TASK, "LogonTrigger").getLength()).isOne();
    assertThat(text(task, "LogonType")).isEqualTo("InteractiveToken");
    assertThat(text(task, "Interval")).isEqualTo("PT1M");
    assertThat(text(task, "Count")).isEqualTo("999");
    assertThat(text(task, "ExecutionTimeLimit")).isEqualTo("PT0S");
    assertThat(text(task, "MultipleInstancesPolicy")).isEqualTo("IgnoreNew");
    Node actions = task.getElementsByTagNameNS(TASK, "Actions").item(0);
    Node principal = task.getElementsByTagNameNS(TASK, "Principal").item(0);
    assertThat(((Element) actions).getAttribute("Context"))
        .isEqualTo(((Element) principal).getAttribute("id"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"bridge/fidus-bridge.service", "platform/fidus-platform.service"})
  void aUnitIsRestartedWhateverTheExitAndWhenItFallsSilent(String file) throws IOException {
    assertThat(Files.readAllLines(FOLDER.resolveSibling(file)))
        .contains(
            "Restart=always",
            "StartLimitIntervalSec=0",
            "UMask=0077",
            "Type=notify",
            "NotifyAccess=all",
            "WatchdogSec=60");
  }
}
