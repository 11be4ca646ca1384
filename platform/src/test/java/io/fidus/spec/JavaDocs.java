package io.fidus.spec;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** What the sources say about types, their components and their methods. */
public final class JavaDocs {
  private static final Pattern PARAMETER =
      Pattern.compile("@param (\\w+) (.*?)(?=\n @|$)", Pattern.DOTALL);

  /** By the name that the class has at run time, with {@code #method} for a method. */
  private final Map<String, String> comments = new HashMap<>();

  /** Reads the sources below some folders. */
  public JavaDocs(List<Path> folders) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null,
                  manager,
                  null,
                  List.of("-proc:none"),
                  null,
                  manager.getJavaFileObjectsFromPaths(sources(folders)));
      Trees trees = Trees.instance(task);
      for (CompilationUnitTree unit : task.parse()) {
        new Reader(trees, String.valueOf(unit.getPackageName())).scan(unit, null);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The description of a type. */
  public Optional<String> of(Class<?> type) {
    return Optional.ofNullable(comments.get(type.getName())).map(JavaDocs::description);
  }

  /** The description of a method. */
  public Optional<String> ofMethod(Class<?> type, String method) {
    return Optional.ofNullable(comments.get(type.getName() + '#' + method))
        .map(JavaDocs::description);
  }

  /** The description of a method's parameter. */
  public Optional<String> ofMethod(Class<?> type, String method, String parameter) {
    return parameter(type.getName() + '#' + method, parameter);
  }

  /** The description of a record's component. */
  public Optional<String> of(Class<?> type, String component) {
    return parameter(type.getName(), component);
  }

  private Optional<String> parameter(String owner, String name) {
    Matcher parameter = PARAMETER.matcher(comments.getOrDefault(owner, ""));
    while (parameter.find()) {
      if (parameter.group(1).equals(name)) {
        return Optional.of(plain(parameter.group(2)));
      }
    }
    return Optional.empty();
  }

  private static List<Path> sources(List<Path> folders) throws IOException {
    List<Path> sources = new ArrayList<>();
    for (Path folder : folders) {
      try (Stream<Path> files = Files.walk(folder)) {
        files.filter(file -> file.toString().endsWith(".java")).forEach(sources::add);
      }
    }
    return sources;
  }

  private static String description(String comment) {
    int tags = comment.indexOf("\n @");
    return plain(tags < 0 ? comment : comment.substring(0, tags));
  }

  private static String plain(String text) {
    return text.replaceAll("\\s+", " ")
        .replaceAll("\\{@\\w+ ([^}]*)}", "$1")
        .replaceAll("<[^>]*>", "")
        .strip();
  }

  private final class Reader extends TreePathScanner<Void, Void> {
    private final Trees trees;
    private final String outer;

    Reader(Trees trees, String packageName) {
      this.trees = trees;
      this.outer = packageName + '.';
    }

    @Override
    public Void visitClass(ClassTree tree, Void unused) {
      keep(name(getCurrentPath()));
      return super.visitClass(tree, null);
    }

    @Override
    public Void visitMethod(MethodTree tree, Void unused) {
      keep(name(getCurrentPath().getParentPath()) + '#' + tree.getName());
      return super.visitMethod(tree, null);
    }

    private void keep(String name) {
      String comment = trees.getDocComment(getCurrentPath());
      if (comment != null) {
        comments.put(name, "\n " + comment.strip().replaceAll("\\n\\s*", "\n "));
      }
    }

    private String name(TreePath path) {
      String name = "";
      for (TreePath at = path; at != null; at = at.getParentPath()) {
        if (at.getLeaf() instanceof ClassTree type) {
          name = type.getSimpleName() + (name.isEmpty() ? "" : "$" + name);
        }
      }
      return outer + name;
    }
  }
}
