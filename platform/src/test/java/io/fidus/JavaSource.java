package io.fidus;

import com.sun.source.tree.CatchTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.PrimitiveTypeTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.type.TypeKind;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * What the compiler's own parser sees in one source file, so that a comment or a string never
 * counts as code.
 */
record JavaSource(
    Path file,
    List<Method> methods,
    List<String> calls,
    List<String> texts,
    boolean binaryNumbers,
    List<Long> emptyCatches) {

  record Method(String name, long lines) {}

  static List<JavaSource> parse(List<Path> files) {
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
                  manager.getJavaFileObjectsFromPaths(files));
      SourcePositions positions = Trees.instance(task).getSourcePositions();
      List<JavaSource> sources = new ArrayList<>();
      for (CompilationUnitTree unit : task.parse()) {
        sources.add(read(unit, positions));
      }
      return sources;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JavaSource read(CompilationUnitTree unit, SourcePositions positions) {
    JavaSource source =
        new JavaSource(
            Path.of(unit.getSourceFile().toUri()),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            BinaryNumbers.in(unit),
            new ArrayList<>());
    LineMap lines = unit.getLineMap();
    new TreeScanner<JavaSource, JavaSource>() {
      @Override
      public JavaSource visitMethod(MethodTree method, JavaSource into) {
        long first = lines.getLineNumber(positions.getStartPosition(unit, method));
        long last = lines.getLineNumber(positions.getEndPosition(unit, method));
        into.methods.add(new Method(method.getName().toString(), last - first + 1));
        return super.visitMethod(method, into);
      }

      @Override
      public JavaSource visitMemberSelect(MemberSelectTree select, JavaSource into) {
        into.calls.add(select.toString());
        return super.visitMemberSelect(select, into);
      }

      @Override
      public JavaSource visitLiteral(LiteralTree literal, JavaSource into) {
        if (literal.getValue() instanceof String text) {
          into.texts.add(text);
        }
        return super.visitLiteral(literal, into);
      }

      @Override
      public JavaSource visitCatch(CatchTree clause, JavaSource into) {
        if (clause.getBlock().getStatements().isEmpty()) {
          into.emptyCatches.add(lines.getLineNumber(positions.getStartPosition(unit, clause)));
        }
        return super.visitCatch(clause, into);
      }
    }.scan(unit, source);
    return source;
  }

  /** Whether a file uses {@code double} or {@code float} anywhere. */
  private static final class BinaryNumbers extends TreeScanner<Void, Void> {
    private boolean found;

    static boolean in(Tree tree) {
      BinaryNumbers scanner = new BinaryNumbers();
      scanner.scan(tree, null);
      return scanner.found;
    }

    @Override
    public Void visitPrimitiveType(PrimitiveTypeTree type, Void unused) {
      TypeKind kind = type.getPrimitiveTypeKind();
      found |= kind == TypeKind.DOUBLE || kind == TypeKind.FLOAT;
      return null;
    }
  }
}
