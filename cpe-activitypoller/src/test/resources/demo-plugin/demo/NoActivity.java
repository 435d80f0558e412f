package demo;

import io.cloudprocessingengine.activity.*;
import java.util.*;

public final class NoActivity {}
