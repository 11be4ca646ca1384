package io.fidus.store.mongo;

import com.mongodb.MongoException;
import com.mongodb.MongoGridFSException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.gridfs.GridFSBucket;
import com.mongodb.client.gridfs.GridFSBuckets;
import com.mongodb.client.gridfs.GridFSUploadStream;
import com.mongodb.client.gridfs.model.GridFSFile;
import com.mongodb.client.model.IndexOptions;
import io.fidus.store.Blobs;
import io.fidus.store.DuplicateKey;
import io.fidus.store.Index;
import io.fidus.store.StoreUnavailable;
import io.fidus.store.wire.BlobIds;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonString;

/**
 * Contents in GridFS. Each has an internal identity of its own and carries its id as a unique name,
 * so that a second writer of the same id can never touch the pieces of the first.
 */
final class GridBlobs implements Blobs {
  private static final String NAME = "fidus_blobs";
  private static final String FILE_NAME = "filename";

  private final MongoStore store;
  private final GridFSBucket bucket;
  private final MongoCollection<BsonDocument> chunks;

  GridBlobs(MongoStore store, MongoDatabase database) {
    this.store = store;
    bucket = GridFSBuckets.create(database, NAME);
    chunks = database.getCollection(NAME + ".chunks", BsonDocument.class);
    database
        .getCollection(NAME + ".files")
        .createIndex(
            new BsonDocument(FILE_NAME, new BsonInt32(1)),
            new IndexOptions().name("by_id").unique(true));
  }

  @Override
  public long put(String id, InputStream content) {
    BlobIds.require(id);
    return store.plain(
        () -> {
          try (content) {
            if (find(id).isPresent()) {
              throw new DuplicateKey("blobs", Index.ID);
            }
            return finished(content, bucket.openUploadStream(id));
          } catch (IOException e) {
            throw new StoreUnavailable("Cannot store the content " + id + ": " + e, e);
          }
        });
  }

  private long finished(InputStream content, GridFSUploadStream out) throws IOException {
    long length = written(content, out);
    try {
      out.close();
    } catch (MongoException e) {
      chunks.deleteMany(new BsonDocument("files_id", out.getId()));
      throw Failures.isDuplicate(e) ? new DuplicateKey("blobs", Index.ID) : e;
    }
    return length;
  }

  private static long written(InputStream content, GridFSUploadStream out) throws IOException {
    try {
      return content.transferTo(out);
    } catch (IOException | RuntimeException e) {
      out.abort();
      throw e;
    }
  }

  @Override
  public Optional<InputStream> get(String id) {
    BlobIds.require(id);
    return store.plain(() -> find(id).map(file -> bucket.openDownloadStream(file.getObjectId())));
  }

  @Override
  public boolean delete(String id) {
    BlobIds.require(id);
    return store.plain(() -> find(id).map(this::deleted).orElse(false));
  }

  private boolean deleted(GridFSFile file) {
    try {
      bucket.delete(file.getObjectId());
      return true;
    } catch (MongoGridFSException e) {
      // Somebody else has removed it in between.
      return false;
    }
  }

  private Optional<GridFSFile> find(String id) {
    return Optional.ofNullable(
        bucket.find(new BsonDocument(FILE_NAME, new BsonString(id))).first());
  }
}
