package demo;

import io.cloudprocessingengine.activity.*;
import java.util.*;

public abstract class Inherited<T> implements Activity<T, T> {}
