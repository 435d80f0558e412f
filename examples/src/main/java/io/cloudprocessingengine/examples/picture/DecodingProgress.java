package io.cloudprocessingengine.examples.picture;

import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadProgressListener;

/** Passes on what a reader tells of its scan lines. */
final class DecodingProgress implements IIOReadProgressListener {
  private final Progress progress;

  DecodingProgress(Progress progress) {
    this.progress = progress;
  }

  @Override
  public void imageProgress(ImageReader source, float percentageDone) {
    progress.at(percentageDone);
  }

  @Override
  public void imageComplete(ImageReader source) {
    progress.at(100);
  }

  @Override
  public void sequenceStarted(ImageReader source, int minIndex) {}

  @Override
  public void sequenceComplete(ImageReader source) {}

  @Override
  public void imageStarted(ImageReader source, int imageIndex) {}

  @Override
  public void thumbnailStarted(ImageReader source, int imageIndex, int thumbnailIndex) {}

  @Override
  public void thumbnailProgress(ImageReader source, float percentageDone) {}

  @Override
  public void thumbnailComplete(ImageReader source) {}

  @Override
  public void readAborted(ImageReader source) {}
}
