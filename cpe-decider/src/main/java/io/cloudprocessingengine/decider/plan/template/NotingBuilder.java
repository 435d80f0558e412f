package io.cloudprocessingengine.decider.plan.template;

import com.hubspot.jinjava.el.ExtendedSyntaxBuilder;
import com.hubspot.jinjava.el.ext.AstNamedParameter;
import com.hubspot.jinjava.el.ext.ExtendedParser;
import java.util.ArrayList;
import java.util.List;
import jinjava.de.odysseus.el.tree.impl.Builder;
import jinjava.de.odysseus.el.tree.impl.Parser;
import jinjava.de.odysseus.el.tree.impl.Scanner;
import jinjava.de.odysseus.el.tree.impl.ast.AstBracket;
import jinjava.de.odysseus.el.tree.impl.ast.AstDot;
import jinjava.de.odysseus.el.tree.impl.ast.AstIdentifier;
import jinjava.de.odysseus.el.tree.impl.ast.AstMethod;
import jinjava.de.odysseus.el.tree.impl.ast.AstNode;
import jinjava.de.odysseus.el.tree.impl.ast.AstParameters;
import jinjava.de.odysseus.el.tree.impl.ast.AstProperty;
import jinjava.de.odysseus.el.tree.impl.ast.AstString;

/** Jinjava's syntax, noting each name and the first member of it that is used. */
final class NotingBuilder extends ExtendedSyntaxBuilder {
  private static final long serialVersionUID = 1L;

  private final transient List<Use> uses = new ArrayList<>();

  /**
   * A name in an expression.
   *
   * @param node by identity: where it stands
   * @param key empty if none is used, or none that can be told
   */
  record Use(AstIdentifier node, String key) {
    String name() {
      return node.getName();
    }
  }

  NotingBuilder() {
    super(Feature.METHOD_INVOCATIONS);
  }

  /** In the order of the text. */
  List<Use> uses() {
    return uses;
  }

  @Override
  protected Parser createParser(String expression) {
    return new NotingParser(this, expression);
  }

  private final class NotingParser extends ExtendedParser {
    NotingParser(Builder builder, String expression) {
      super(builder, expression);
    }

    @Override
    protected AstIdentifier createAstIdentifier(String name, int index) {
      var identifier = super.createAstIdentifier(name, index);
      uses.add(new Use(identifier, ""));
      return identifier;
    }

    @Override
    protected AstDot createAstDot(AstNode base, String property, boolean lvalue) {
      note(base, property);
      return super.createAstDot(base, property, lvalue);
    }

    @Override
    protected AstBracket createAstBracket(
        AstNode base, AstNode property, boolean lvalue, boolean strict) {
      if (property instanceof AstString text) {
        note(base, (String) text.eval(null, null));
      }
      return super.createAstBracket(base, property, lvalue, strict);
    }

    /** What looked like a member is a method. */
    @Override
    protected AstMethod createAstMethod(AstProperty property, AstParameters parameters) {
      note(property.getChild(0), "");
      return super.createAstMethod(property, parameters);
    }

    @Override
    protected AstNode expr(boolean required) throws Scanner.ScanException, ParseException {
      var before = uses.size();
      var node = super.expr(required);
      if (node instanceof AstNamedParameter) {
        uses.remove(before);
      }
      return node;
    }

    private void note(AstNode base, String key) {
      uses.replaceAll(use -> use.node() == base ? new Use(use.node(), key) : use);
    }
  }
}
